package ontime.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import ontime.demo.DemoFlights;
import ontime.jobs.TestSpark;
import ontime.jobs.bts.BtsCsv;
import ontime.jobs.dataset.FlightJobs;
import ontime.jobs.dataset.ReferenceData;
import ontime.jobs.table.OnTimePerformanceJob;
import ontime.jobs.table.Source;
import ontime.local.process.RunningProcess;
import ontime.model.catalog.StoredDataset;
import ontime.model.flight.BtsColumn;
import ontime.model.flight.RouteDay;
import ontime.model.settings.Settings;
import ontime.stores.MongoConnection;
import ontime.stores.StoreCatalog;
import ontime.stores.flight.search.ElasticFlightSearch;
import ontime.stores.flight.search.FlightQuery;
import ontime.stores.flight.search.PageRequest;
import ontime.testkit.stack.FreshDatabase;
import ontime.testkit.stack.FreshSearch;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The same jars on a master and two workers, each in a JVM of its own: what comes out is what one machine makes. */
final class SparkClusterIT {

    private static final int FLIGHTS_PER_MONTH = 5000;
    private static final String MONTHS = "2008-01..2008-02";
    private static final Set<StoredDataset> DOCUMENTS = Set.of(
            StoredDataset.FLIGHTS_BY_ROUTE_DAY,
            StoredDataset.FLIGHTS_BY_MONTH,
            StoredDataset.AIRPORTS,
            StoredDataset.AIRLINES);

    @TempDir
    private static Path folder;

    private static SparkCluster cluster = new SparkCluster(Path.of("unset"));

    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @RegisterExtension
    final FreshSearch search = new FreshSearch();

    @BeforeAll
    static void startCluster() {
        cluster = new SparkCluster(folder);
        cluster.start();
    }

    @AfterAll
    static void stopCluster() {
        List<RunningProcess> parts = List.of(cluster.process("master"), cluster.process("worker-1"));

        cluster.close();

        assertThat(parts).noneMatch(RunningProcess::isAlive);
    }

    @Test
    void startingAgainStartsOnlyWhatHasDied() {
        RunningProcess master = cluster.process("master");
        RunningProcess living = cluster.process("worker-1");
        RunningProcess dead = cluster.process("worker-2");
        dead.kill();
        await().until(() -> !dead.isAlive());

        cluster.start();

        assertThat(cluster.process("master")).isEqualTo(master);
        assertThat(cluster.process("worker-1")).isEqualTo(living);
        assertThat(cluster.process("worker-2")).isNotEqualTo(dead).matches(RunningProcess::isAlive);
    }

    @Test
    void executorsOfBothWorkersMakeWhatOneMachineMakes() throws IOException {
        Path source = folder.resolve("bts");
        cluster.submit(onCluster(), "collect", "--months", MONTHS, "--to", source.toString());
        BtsCsv.ofToday()
                .flight(Map.of(BtsColumn.MONTH, "2", BtsColumn.FLIGHT_DATE, "2008-02-15"))
                .raw("2008,1,2,not a flight")
                .write(source.resolve("more.csv"));

        cluster.submit(onCluster(), "load", "--source", source.toString());
        loadHere(source);

        bothWorkersDidTheirShare();
        tablesAndFilesAreEqual();
        documentsAreEqual();
        theIndexHoldsTheTable();
    }

    private static void bothWorkersDidTheirShare() {
        EventLog events = cluster.events();
        assertThat(events.workersOf("collect at FlightsOfFiles"))
                .as("a month each")
                .hasSize(2);
        assertThat(events.workersOf("foreachPartition at MonthDocuments")).hasSize(2);
        assertThat(events.workersOf("foreachPartition at FlightIndexJob")).isNotEmpty();
    }

    private static void tablesAndFilesAreEqual() {
        Loaded there = new Loaded(folder.resolve("cluster"));
        Loaded here = new Loaded(folder.resolve("here"));
        List<String> flights = here.table();
        assertThat(flights).hasSize(2);
        assertThat(there.table()).isEqualTo(flights);
        assertThat(there.parquet()).isEqualTo(flights);
        assertThat(there.jsonLines()).isEqualTo(flights);
        assertThat(there.quarantine()).hasSize(1).isEqualTo(here.quarantine());
        assertThat(there.loads())
                .usingRecursiveComparison()
                .ignoringFields("loadedAt")
                .isEqualTo(here.loads());
    }

    private void documentsAreEqual() {
        try (MongoConnection here = MongoConnection.open(database.uri(), databaseHere())) {
            for (StoredDataset dataset : DOCUMENTS) {
                String collection = dataset.datasetName();
                assertThat(new HashSet<>(database.connection().list(collection)))
                        .as(collection)
                        .isNotEmpty()
                        .isEqualTo(new HashSet<>(here.list(collection)));
            }
        }
    }

    private void theIndexHoldsTheTable() {
        ElasticFlightSearch index = new ElasticFlightSearch(search.connection());
        RouteDay busiest = busiestRouteDay();
        FlightQuery query = new FlightQuery(
                Optional.empty(),
                Optional.of(busiest.route().origin()),
                Optional.of(busiest.route().dest()),
                Optional.of(busiest.flightDate()),
                Optional.of(busiest.flightDate()),
                Optional.empty(),
                OptionalInt.empty());

        assertThat(index.find(FlightQuery.ofAll(), new PageRequest(1, 1)).total())
                .isEqualTo(2 * FLIGHTS_PER_MONTH + 1);
        assertThat(index.find(query, new PageRequest(1, 200)).flights()).isEqualTo(busiest.flights());
    }

    private RouteDay busiestRouteDay() {
        return database.connection().list(StoreCatalog.ROUTE_DAYS).stream()
                .max(Comparator.comparing(day -> day.flights().size()))
                .orElseThrow();
    }

    /** Table and documents by two cores of this JVM. */
    private void loadHere(Path source) throws IOException {
        Settings settings = TestSpark.settings(folder.resolve("here"), stores(databaseHere()));
        ReferenceData reference = ReferenceData.read(Optional.empty());
        Configuration hadoop = new Configuration();
        new OnTimePerformanceJob(settings, hadoop, TestSpark::session, reference.codes(), Clock.systemUTC())
                .run(new Source(source.toString(), false, false), batch -> {});
        Loaded here = new Loaded(folder.resolve("here"));
        try (FlightJobs jobs = new FlightJobs(settings, hadoop, TestSpark::session, reference, Clock.systemUTC())) {
            jobs.jobs().stream()
                    .filter(job -> DOCUMENTS.contains(job.dataset()))
                    .forEach(job -> job.publish(here.loads()));
        }
    }

    /** The settings of jobs on the cluster; tables are named by a URI, BTS is a folder with generated months. */
    private Map<String, String> onCluster() {
        Map<String, String> settings = stores(database.name());
        settings.put("ONTIME_DATA", folder.resolve("cluster").toUri().toString());
        settings.put("ONTIME_SPARK_SHUFFLE_PARTITIONS", "2");
        settings.put("ONTIME_BTS_URL", generated().toString());
        return settings;
    }

    private static Path generated() {
        Path published = folder.resolve("published");
        String flights = Integer.toString(FLIGHTS_PER_MONTH);
        DemoFlights.commandLine()
                .execute("--months", MONTHS, "--flights-per-month", flights, "--out", published.toString());
        return published;
    }

    private Map<String, String> stores(String databaseName) {
        return new HashMap<>(Map.of(
                "ONTIME_MONGODB_URI", database.uri(),
                "ONTIME_MONGODB_DATABASE", databaseName,
                "ONTIME_ELASTICSEARCH_URL", search.url()));
    }

    private String databaseHere() {
        return database.name() + "_here";
    }
}
