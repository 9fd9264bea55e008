import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import ontime.crossing.Crossing;
import ontime.crossing.CrossingAnswer;
import ontime.crossing.FlightCrossings;
import ontime.crossing.TooManyCellsException;
import ontime.crossing.loaded.CountedMonths;
import ontime.crossing.loaded.LoadedFlights;
import ontime.local.process.Installation;
import ontime.local.process.LoopbackPorts;
import ontime.local.server.LocalStack;
import ontime.local.server.Part;
import ontime.local.server.StackFolders;
import ontime.model.catalog.StoredDataset;
import ontime.model.flight.Flight;
import ontime.model.publication.Publication;
import ontime.model.server.ElasticServer;
import ontime.model.settings.SettingsReader;
import ontime.stores.ElasticConnection;
import ontime.stores.flight.count.ElasticFlightCounter;
import ontime.stores.flight.search.ElasticMonths;
import ontime.stores.flight.search.ElasticSink;
import ontime.web.crossing.CrossingAnswers;
import ontime.web.error.MonthsAwayException;

/**
 * Answers the questions in a folder as the web application does while no month is in memory: Elasticsearch counts the flights,
 * in the indices that the job makes. Prints what was measured as one line of JSON. Arguments: folder, and the seconds after
 * which no further question is asked.
 */
public final class CountOnServer {

    private static final String HEAP = "1500m";
    private static final int VERSION = 1;

    /** As the job has tasks on two cores. */
    private static final int SINKS = 2;

    private CountOnServer() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        long seconds = Long.parseLong(arguments[1]);
        Map<String, String> settings = Map.of(
                "ONTIME_ELASTICSEARCH_PORT", String.valueOf(new LoopbackPorts().any()),
                "ONTIME_ELASTICSEARCH_MEMORY", HEAP);
        try (LocalStack stack = LocalStack.up(
                SettingsReader.read(settings),
                Installation.find(),
                StackFolders.of(folder.resolve("counted")),
                List.of(Part.ELASTICSEARCH),
                part -> {})) {
            ElasticServer server =
                    ElasticServer.of(SettingsReader.read(stack.environment()).elasticsearch());
            measure(new BenchFiles(folder), server, seconds);
        }
        System.exit(0);
    }

    private static void measure(BenchFiles files, ElasticServer server, long seconds) throws Exception {
        List<Double> index = new ArrayList<>();
        List<Publication> published = new ArrayList<>();
        TreeSet<String> carriers = new TreeSet<>();
        try (ElasticConnection writing = ElasticConnection.open(server, ElasticConnection.WRITE_WITHIN)) {
            for (YearMonth month : files.months()) {
                List<Flight> flights = new ArrayList<>();
                files.read(month, flights::add);
                flights.forEach(flight -> carriers.add(flight.carrier()));
                long start = System.nanoTime();
                publish(writing, month, flights);
                index.add((System.nanoTime() - start) / 1e9);
                published.add(new Publication(
                        StoredDataset.ON_TIME_PERFORMANCE_INDEX.datasetName(),
                        month,
                        VERSION,
                        flights.size(),
                        flights.size(),
                        Instant.EPOCH,
                        false));
            }
        }
        try (ElasticConnection counting = ElasticConnection.open(server, ElasticConnection.COUNT_WITHIN)) {
            LoadedFlights flights = new LoadedFlights(
                    FlightCrossings.of("1", List.of(), files.airports(), Map.of()),
                    new CountedMonths(
                            new ElasticFlightCounter(counting), published, carriers, files.airports(), Map.of()),
                    List.of());
            ask(files, flights, index, seconds);
        }
    }

    private static void publish(ElasticConnection connection, YearMonth month, List<Flight> flights) {
        ElasticMonths months = new ElasticMonths(connection);
        String index = months.begin(month, VERSION);
        int part = (flights.size() + SINKS - 1) / SINKS;
        IntStream.range(0, SINKS)
                .parallel()
                .mapToObj(sink -> flights.subList(sink * part, Math.min(flights.size(), (sink + 1) * part)))
                .forEach(some -> new ElasticSink(connection).write(index, some.iterator()));
        months.finish(month, index, flights.size());
    }

    private static void ask(BenchFiles files, LoadedFlights flights, List<Double> index, long seconds) throws Exception {
        CrossingAnswers answers = new CrossingAnswers();
        List<Crossing> singles = files.questions("singles.json", Crossing.MOST_CELLS);
        List<Double> single = new ArrayList<>();
        List<CrossingAnswer> answered = new ArrayList<>();
        List<Integer> refused = new ArrayList<>();
        int away = 0;
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        for (int i = 0; i < singles.size() && System.nanoTime() < end; i++) {
            long asked = System.nanoTime();
            try {
                answered.add(answers.answer(flights, singles.get(i)));
            } catch (TooManyCellsException e) {
                refused.add(i);
            } catch (MonthsAwayException e) {
                refused.add(i);
                away++;
            }
            single.add((System.nanoTime() - asked) / 1e6);
        }
        files.write("counted.json", answered.stream());
        List<Double> click = new ArrayList<>();
        end = System.nanoTime() + seconds * 1_000_000_000L;
        for (List<Crossing> charts : files.clicks()) {
            if (System.nanoTime() > end) {
                break;
            }
            long asked = System.nanoTime();
            answers.answerAll(flights, charts);
            click.add((System.nanoTime() - asked) / 1e6);
        }
        System.out.println(new ObjectMapper()
                .writeValueAsString(Map.of(
                        "index", index, "single", single, "click", click, "refused", refused, "away", away)));
    }
}
