package ontime.jobs.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import ontime.crossing.Crossing;
import ontime.crossing.CrossingAnswer;
import ontime.crossing.Dimension;
import ontime.crossing.FlightBlock;
import ontime.crossing.FlightCrossings;
import ontime.crossing.FlightFilter;
import ontime.demo.DemoFlights;
import ontime.jobs.TestSpark;
import ontime.jobs.publish.MonthDocuments;
import ontime.jobs.publish.PublishJob;
import ontime.jobs.table.FlightsTable;
import ontime.jobs.table.KnownCodes;
import ontime.jobs.table.Load;
import ontime.jobs.table.Loads;
import ontime.jobs.table.OnTimePerformanceJob;
import ontime.jobs.table.Source;
import ontime.model.catalog.StoredDataset;
import ontime.model.delay.DelayReport;
import ontime.model.delay.DelaySubject;
import ontime.model.settings.Settings;
import ontime.stores.MongoSink;
import ontime.stores.StoreCatalog;
import ontime.testkit.stack.FreshDatabase;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Reports that are picked at random, number by number against the table. */
final class DelayReportsIT {

    private static final Path REAL_FEBRUARY =
            Path.of("../../shared/data/bts/On_Time_Reporting_Carrier_On_Time_Performance_1987_present_2008_2.zip");
    private static final long SEED = 20_080_115;

    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @TempDir
    Path data;

    @TempDir
    Path source;

    @Test
    void reportsOfGeneratedFlightsAgreeWithTheTable() throws IOException {
        DemoFlights.commandLine()
                .execute("--months", "2008-01..2008-02", "--flights-per-month", "1000", "--out", source.toString());
        load(source);
        publish();
        // One of the months again: the other one is not read for sums.
        DemoFlights.commandLine()
                .execute("--months", "2008-02", "--flights-per-month", "4000", "--out", source.toString());
        load(source);
        publish();

        reportsAgree(3);
        crossingsAgree();
        publishingAgainChangesNothing();
        whatNoMonthHasIsGone();
    }

    @Test
    void reportsOfARealMonthAgreeWithTheTable() throws IOException {
        assumeTrue(Files.exists(REAL_FEBRUARY), "no real months at ../shared/data beside the project");
        TestSpark.compileQueries(true);
        try {
            load(REAL_FEBRUARY);
            publish();

            reportsAgree(2);
            crossingsAgree();
        } finally {
            TestSpark.compileQueries(false);
        }
    }

    private void reportsAgree(int ofEach) {
        Dataset<Row> flights = table().all().cache();
        Random random = new Random(SEED);
        for (DelaySubject subject : DelaySubject.values()) {
            for (String id : pick(ids(flights, subject), ofEach, random)) {
                agrees(subject, id, new ReportQuery(flights));
            }
        }
        flights.unpersist();
    }

    private void crossingsAgree() {
        new FlightBlockJob(table(), documents()).publish(loads());
        FlightCrossings crossings = FlightCrossings.of(
                "1",
                database.connection().list(StoreCatalog.FLIGHT_BLOCKS).stream()
                        .map(month -> FlightBlock.decode(month.flights()))
                        .toList(),
                List.of(),
                Map.of());
        Dataset<Row> flights = table().all().cache();
        ReportQuery query = new ReportQuery(flights);
        String hour = "int(CRSDepTime) DIV 100 % 24";
        crossingAgrees(crossings, query, FlightFilter.ALL, "true", "''");
        crossingAgrees(
                crossings,
                query,
                FlightFilter.ALL.with(Dimension.WEEKDAY, "friday").with(Dimension.PART_OF_DAY, "evening"),
                "DayOfWeek = 5 AND %s >= 18".formatted(hour),
                "concat_ws('|', Carrier, concat(Origin, '-', Dest))",
                Dimension.CARRIER,
                Dimension.ROUTE);
        crossingAgrees(
                crossings,
                query,
                FlightFilter.ALL.with(Dimension.CANCELLED, "no").with(Dimension.DIVERTED, "no"),
                "Cancelled = 0 AND Diverted = 0",
                "concat_ws('|', FlightDate, %s)".formatted(hour),
                Dimension.DATE,
                Dimension.DEPARTURE_HOUR);
        crossingAgrees(
                crossings,
                query,
                FlightFilter.ALL.with(Dimension.DELAY_BAND, "15-29", "120+"),
                "ArrDelay BETWEEN 15 AND 29 OR ArrDelay >= 120",
                "concat_ws('|', Dest, int(CRSArrTime) DIV 100 % 24)",
                Dimension.DEST,
                Dimension.ARRIVAL_HOUR);
        flights.unpersist();
    }

    private static void crossingAgrees(
            FlightCrossings crossings,
            ReportQuery query,
            FlightFilter filter,
            String condition,
            String key,
            Dimension... groupBy) {
        CrossingAnswer answer = crossings.answer(Crossing.of(filter, groupBy).withPercentiles());

        assertThat(ReportQuery.ofCells(answer))
                .as(condition + " by " + key)
                .isNotEmpty()
                .isEqualTo(query.ofTable(condition, key));
    }

    private void agrees(DelaySubject subject, String id, ReportQuery query) {
        DelayReport report =
                StoreCatalog.findDelayReport(database.connection(), subject, id).orElseThrow();
        Map<String, String> said = ReportQuery.ofReport(report);
        Map<String, String> counted = query.ofTable(report);

        assertThat(counted).as("%s %s", subject, id).containsAllEntriesOf(said);
        assertThat(counted).as("%s %s", subject, id).hasSize(said.size() + ReportQuery.left(report));
    }

    private void publishingAgainChangesNothing() {
        assertThat(jobs()).allSatisfy(job -> assertThat(job.publish(loads())).isZero());
    }

    private void whatNoMonthHasIsGone() {
        String collection = StoredDataset.ROUTE_REPORTS.datasetName();
        new MongoSink(database.connection())
                .replaceAll(collection, List.of(new Document("_id", "XXX-YYY")).iterator());
        List<String> routes = ids(table().all(), DelaySubject.ROUTE);

        documents().publishOnly(StoredDataset.ROUTE_REPORTS, loads(), routes);

        assertThat(database.connection().listIds(collection)).containsExactlyInAnyOrderElementsOf(routes);
    }

    private void publish() {
        MonthFilesJob months = monthly();
        List<Load> pending =
                loads().stream().filter(load -> !months.isPublished(load)).toList();
        assertThat(pending).isNotEmpty();
        months.publish(pending);
        assertThat(loads()).allMatch(months::isPublished);
        jobs().forEach(job -> job.publish(loads()));
    }

    private List<PublishJob> jobs() {
        return new DelayJobs(TestSpark::session, monthly(), documents()).list();
    }

    private MonthDocuments documents() {
        return new MonthDocuments(settings().mongodb(), database.connection(), Clock.systemUTC());
    }

    private static List<String> ids(Dataset<Row> flights, DelaySubject subject) {
        String id =
                switch (subject) {
                    case ALL -> "'all'";
                    case AIRLINE -> "Carrier";
                    case DEPARTURES -> "Origin";
                    case ARRIVALS -> "Dest";
                    case ROUTE -> "concat(Origin, '-', Dest)";
                };
        List<String> ids = new ArrayList<>();
        flights.selectExpr(id).distinct().collectAsList().forEach(row -> ids.add(row.getString(0)));
        Collections.sort(ids);
        return ids;
    }

    private static List<String> pick(List<String> ids, int most, Random random) {
        List<String> shuffled = new ArrayList<>(ids);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, Math.min(most, shuffled.size()));
    }

    private void load(Path from) throws IOException {
        new OnTimePerformanceJob(
                        settings(),
                        new Configuration(),
                        TestSpark::session,
                        new KnownCodes(Set.of(), Set.of()),
                        Clock.systemUTC())
                .run(new Source(from.toString(), true, false), batch -> {});
    }

    private List<Load> loads() {
        return new Loads(settings(), new Configuration()).list();
    }

    private FlightsTable table() {
        return new FlightsTable(TestSpark::session, settings());
    }

    private MonthFilesJob monthly() {
        return DelayJobs.monthly(table(), settings(), new Configuration());
    }

    private Settings settings() {
        return TestSpark.settings(
                data, Map.of("ONTIME_MONGODB_URI", database.uri(), "ONTIME_MONGODB_DATABASE", database.name()));
    }
}
