import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.lang.management.ManagementFactory;
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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import ontime.crossing.Crossing;
import ontime.crossing.CrossingAnswer;
import ontime.crossing.CrossingCell;
import ontime.crossing.Dimension;
import ontime.crossing.FlightBlock;
import ontime.crossing.FlightBlockBuilder;
import ontime.crossing.FlightCrossings;
import ontime.crossing.FlightFilter;
import ontime.crossing.TooManyCellsException;
import ontime.model.airport.Airport;
import ontime.model.delay.DelayTotals;
import ontime.stores.mapping.FlightField;
import ontime.stores.mapping.StoredFlight;
import ontime.web.crossing.CrossingAnswers;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Answers the questions in a folder as the web application does, over the months in it, and prints what was measured as one
 * line of JSON. Arguments: folder, questions a second.
 */
public final class AnswerQuestions {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final CSVFormat CSV =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private AnswerQuestions() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        List<Airport> airports = airports(folder.resolve("airports.csv"));
        List<FlightBlock> months = new ArrayList<>();
        List<Double> publish = new ArrayList<>();
        for (Path file : files(folder.resolve("months"))) {
            long start = System.nanoTime();
            months.add(FlightBlock.decode(month(file).encode()));
            FlightCrossings.of("warm", months, airports, Map.of());
            publish.add((System.nanoTime() - start) / 1e9);
        }
        FlightCrossings flights = FlightCrossings.of("1", months, airports, Map.of());
        CrossingAnswers answers = new CrossingAnswers();
        List<Crossing> check = questions(JSON.readTree(folder.resolve("check.json").toFile()), Integer.MAX_VALUE);
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("answers.json"))) {
            for (Crossing question : check) {
                JSON.writeValue(new Uncloseable(out), lines(flights.answer(question)));
                out.newLine();
            }
        }
        List<Crossing> singles =
                questions(JSON.readTree(folder.resolve("singles.json").toFile()), Crossing.MOST_CELLS);
        AtomicInteger refused = new AtomicInteger();
        long cpu = cpu();
        List<Double> single = paced(answers, flights, singles, Integer.parseInt(arguments[1]), refused);
        double cpuEach = (cpu() - cpu) / 1e6 / singles.size();
        List<Double> first = new ArrayList<>();
        List<Double> again = new ArrayList<>();
        for (JsonNode charts : JSON.readTree(folder.resolve("clicks.json").toFile())) {
            List<Crossing> click = questions(charts, Crossing.MOST_CELLS);
            first.add(millis(() -> answers.answerAll(flights, click)));
            again.add(millis(() -> answers.answerAll(flights, click)));
        }
        System.out.println(JSON.writeValueAsString(Map.of(
                "flights", flights.flights(),
                "bytes", flights.bytes(),
                "publish", publish,
                "single", single,
                "cpu", cpuEach,
                "refused", refused.get(),
                "click", first,
                "again", again)));
        System.exit(0);
    }

    /** Nanoseconds of CPU of this process. */
    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** Each question at its time, however long others take; milliseconds since that time. */
    private static List<Double> paced(
            CrossingAnswers answers,
            FlightCrossings flights,
            List<Crossing> questions,
            int perSecond,
            AtomicInteger refused)
            throws Exception {
        ExecutorService visitors = Executors.newFixedThreadPool(64);
        List<Future<Double>> taken = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < questions.size(); i++) {
            Crossing question = questions.get(i);
            long due = start + i * 1_000_000_000L / perSecond;
            long wait = due - System.nanoTime();
            if (wait > 0) {
                Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
            }
            taken.add(visitors.submit(() -> {
                try {
                    answers.answer(flights, question);
                } catch (TooManyCellsException e) {
                    refused.incrementAndGet();
                }
                return (System.nanoTime() - due) / 1e6;
            }));
        }
        List<Double> millis = new ArrayList<>();
        for (Future<Double> one : taken) {
            millis.add(one.get());
        }
        visitors.shutdown();
        return millis;
    }

    private static double millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
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
        return answer.cells().stream().map(AnswerQuestions::line).toList();
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

    private static FlightBlock month(Path file) throws IOException {
        String name = file.getFileName().toString();
        FlightBlockBuilder block = new FlightBlockBuilder(YearMonth.parse(name.replace(".csv", "")));
        Map<String, FlightField.Type> types = new HashMap<>();
        for (FlightField field : FlightField.values()) {
            types.put(field.storedName(), field.type());
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            for (CSVRecord record : CSV.parse(reader)) {
                block.add(StoredFlight.flight(field -> value(record, field, types.get(field))));
            }
        }
        return block.build();
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

    private static List<Airport> airports(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return CSV.parse(reader).stream()
                    .map(row -> new Airport(
                            row.get("code"), row.get("code"), row.get("city"), row.get("state"), null, null, null))
                    .toList();
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** Keeps Jackson from closing the file after an answer. */
    private static final class Uncloseable extends java.io.FilterWriter {
        Uncloseable(java.io.Writer out) {
            super(out);
        }

        @Override
        public void close() {}
    }
}
