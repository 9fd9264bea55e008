import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import ontime.crossing.Crossing;
import ontime.crossing.CrossingAnswer;
import ontime.crossing.CrossingCell;
import ontime.crossing.Dimension;
import ontime.crossing.FlightFilter;
import ontime.model.airport.Airport;
import ontime.model.delay.DelayTotals;
import ontime.model.flight.Flight;
import ontime.stores.mapping.FlightField;
import ontime.stores.mapping.StoredFlight;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The folder of a run: flights and questions that the Python side wrote, and answers that it compares. */
final class BenchFiles {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final CSVFormat CSV =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Path folder;

    BenchFiles(Path folder) {
        this.folder = folder;
    }

    /** Questions of one file, in their order. */
    List<Crossing> questions(String name, int mostCells) throws IOException {
        return questions(JSON.readTree(folder.resolve(name).toFile()), mostCells);
    }

    /** The charts of each click. */
    List<List<Crossing>> clicks() throws IOException {
        List<List<Crossing>> clicks = new ArrayList<>();
        for (JsonNode charts : JSON.readTree(folder.resolve("clicks.json").toFile())) {
            clicks.add(questions(charts, Crossing.MOST_CELLS));
        }
        return clicks;
    }

    /** A line of JSON for each answer. */
    void write(String name, Stream<CrossingAnswer> answers) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(name))) {
            for (CrossingAnswer answer : (Iterable<CrossingAnswer>) answers::iterator) {
                out.write(JSON.writeValueAsString(lines(answer)));
                out.newLine();
            }
        }
    }

    private static List<Crossing> questions(JsonNode questions, int mostCells) {
        List<Crossing> read = new ArrayList<>();
        for (JsonNode question : questions) {
            Map<Dimension, Set<String>> values = new HashMap<>();
            question.get("values").properties().forEach(dimension -> {
                Set<String> chosen = new HashSet<>();
                dimension.getValue().forEach(value -> chosen.add(value.asText()));
                values.put(Dimension.find(dimension.getKey()).orElseThrow(), chosen);
            });
            List<Dimension> groupBy = new ArrayList<>();
            question.get("groupBy")
                    .forEach(dimension ->
                            groupBy.add(Dimension.find(dimension.asText()).orElseThrow()));
            FlightFilter filter = new FlightFilter(day(question.get("from")), day(question.get("to")), values);
            read.add(new Crossing(
                    groupBy, filter, question.get("percentiles").asBoolean(), mostCells));
        }
        return read;
    }

    private static LocalDate day(JsonNode text) {
        return text.isNull() ? null : LocalDate.parse(text.asText());
    }

    /** A line for each cell: its key and its figures, as the SQL returns them. */
    private static List<List<Object>> lines(CrossingAnswer answer) {
        return answer.cells().stream().map(BenchFiles::line).toList();
    }

    private static List<Object> line(CrossingCell cell) {
        DelayTotals totals = cell.figures().totals();
        var percentiles = cell.figures().arrDelay();
        List<Object> line = new ArrayList<>(cell.key());
        line.addAll(Arrays.asList(
                totals.flights(),
                totals.cancellations().carrier(),
                totals.cancellations().weather(),
                totals.cancellations().nas(),
                totals.cancellations().security(),
                totals.cancellations().notReported(),
                totals.diverted(),
                totals.departures(),
                totals.lateDepartures(),
                totals.sumDepDelay(),
                totals.arrivals(),
                totals.lateArrivals(),
                totals.sumArrDelay(),
                totals.causes().carrier(),
                totals.causes().weather(),
                totals.causes().nas(),
                totals.causes().security(),
                totals.causes().lateAircraft(),
                percentiles == null ? null : percentiles.median(),
                percentiles == null ? null : percentiles.ninetieth()));
        return line;
    }

    /** The months, oldest first. */
    List<YearMonth> months() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("months"))) {
            return files.map(file -> YearMonth.parse(file.getFileName().toString().replace(".csv", "")))
                    .sorted()
                    .toList();
        }
    }

    /** Reads the flights of a month. */
    void read(YearMonth month, Consumer<Flight> flights) throws IOException {
        Map<String, FlightField.Type> types = new HashMap<>();
        for (FlightField field : FlightField.values()) {
            types.put(field.storedName(), field.type());
        }
        try (Reader reader = Files.newBufferedReader(folder.resolve("months/" + month + ".csv"))) {
            for (CSVRecord record : CSV.parse(reader)) {
                flights.accept(StoredFlight.flight(field -> value(record, field, types.get(field))));
            }
        }
    }

    private static Object value(CSVRecord record, String field, FlightField.Type type) {
        String text = record.isMapped(field) ? record.get(field) : "";
        if (text.isEmpty()) {
            return null;
        }
        return switch (type) {
            case DAY, CODE -> text.intern();
            case NUMBER -> Integer.valueOf(text);
            case FLAG -> text.equals("1");
        };
    }

    List<Airport> airports() throws IOException {
        try (Reader reader = Files.newBufferedReader(folder.resolve("airports.csv"))) {
            return CSV.parse(reader).stream()
                    .map(row -> new Airport(
                            row.get("code"), row.get("code"), row.get("city"), row.get("state"), null, null, null))
                    .toList();
        }
    }
}
