package ontime.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.desc;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import ontime.demo.DemoFlights;
import ontime.jobs.bts.BtsCsv;
import ontime.jobs.run.JobOutput;
import ontime.jobs.run.JobRun;
import ontime.jobs.table.FlightsTable;
import ontime.jobs.table.Source;
import ontime.jobs.weather.WeatherFormat;
import ontime.jobs.weather.WeatherRequest;
import ontime.model.airplane.AirplaneMonth;
import ontime.model.airplane.FlownAirplane;
import ontime.model.airplane.ManufacturerShares;
import ontime.model.catalog.StoredDataset;
import ontime.model.flight.BtsColumn;
import ontime.model.flight.Flight;
import ontime.model.flight.MonthTotals;
import ontime.model.flight.Route;
import ontime.model.flight.RouteDay;
import ontime.model.load.LoadWarning;
import ontime.model.load.MonthLoad;
import ontime.model.load.QualityRule;
import ontime.model.settings.Settings;
import ontime.stores.MongoSink;
import ontime.stores.StoreCatalog;
import ontime.stores.airplane.AirplaneOrder;
import ontime.stores.airplane.AirplaneQuery;
import ontime.stores.airplane.ElasticAirplaneSearch;
import ontime.stores.flight.search.ElasticFlightSearch;
import ontime.stores.flight.search.FlightQuery;
import ontime.stores.flight.search.PageRequest;
import ontime.stores.publication.MongoPublications;
import ontime.testkit.stack.FreshDatabase;
import ontime.testkit.stack.FreshSearch;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The whole road of a load: BTS's files in, every real store out. */
final class LoadIT {

    private static final LocalDate DAY = LocalDate.of(2008, 1, 15);

    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @RegisterExtension
    final FreshSearch search = new FreshSearch();

    @TempDir
    Path data;

    @TempDir
    Path source;

    private Settings settings = TestSpark.settings(Path.of("unset"), Map.of());

    @BeforeEach
    void useTheServers() {
        settings = TestSpark.settings(
                data,
                Map.of(
                        "ONTIME_MONGODB_URI", database.uri(),
                        "ONTIME_MONGODB_DATABASE", database.name(),
                        "ONTIME_ELASTICSEARCH_URL", search.url()));
    }

    @Test
    void generatedFlightsStandInEveryStoreAsInTheTable() throws IOException {
        DemoFlights.commandLine()
                .execute("--months", "2008-01..2008-02", "--flights-per-month", "3000", "--out", source.toString());

        String output = loadAll();

        assertThat(output).contains("6,000 rows in", "6,000 out", "0 quarantined");
        assertThat(database.connection().list(StoreCatalog.MONTH_TOTALS))
                .extracting(MonthTotals::totalFlights)
                .containsExactly(3000L, 3000L);
        assertThat(indexed()).isEqualTo(6000);
        assertThat(jsonLines()).isEqualTo(6000);
        assertThat(TestSpark.session()
                        .read()
                        .parquet(data.resolve("on_time_performance.parquet").toString())
                        .count())
                .isEqualTo(6000);
        assertThat(database.connection().list(StoreCatalog.AIRPORTS)).isNotEmpty();
        theBusiestRouteDayIsTheSameInTableDocumentAndIndex();
        airplanesAgreeWithTheTable();
        new CountedAgreement(database.connection(), new MongoPublications(database.connection()), search.connection())
                .check();
        agreementHoldsUntilADocumentIsLost();
    }

    @Test
    void loadingAgainChangesNothingAnywhere() throws IOException, InterruptedException {
        BtsCsv.ofToday().flight(Map.of()).write(source.resolve("a.zip"));
        loadAll();
        List<?> published = new MongoPublications(database.connection()).list(StoredDataset.FLIGHTS_BY_ROUTE_DAY);
        List<String> indices = search.listIndices();

        String output = loadAll();

        assertThat(output.lines()).allMatch(line -> line.contains("up to date") || line.contains(" 0 out"));
        assertThat(new MongoPublications(database.connection()).list(StoredDataset.FLIGHTS_BY_ROUTE_DAY))
                .isEqualTo(published);
        assertThat(search.listIndices()).isEqualTo(indices);
    }

    @Test
    void whatARepublishedMonthLacksIsGoneEverywhere() throws IOException, InterruptedException {
        Path file = BtsCsv.ofToday()
                .flight(Map.of())
                .flight(Map.of(BtsColumn.ORIGIN, "BOS"))
                .write(source.resolve("a.csv"));
        loadWhereFlightsStand();

        BtsCsv.ofToday()
                .flight(Map.of(BtsColumn.FLIGHT_NUM, "641"))
                .flight(Map.of(BtsColumn.FLIGHT_NUM, "642"))
                .write(file);
        loadWhereFlightsStand();

        assertThat(routeDay(new Route("BOS", "LGA"), DAY)).isEmpty();
        assertThat(routeDay(new Route("ATL", "LGA"), DAY).map(RouteDay::flights))
                .hasValueSatisfying(
                        day -> assertThat(day).extracting(Flight::flightNum).containsExactly(641, 642));
        assertThat(indexed()).isEqualTo(2);
        // The index before stays for those who count by its name.
        assertThat(search.listIndices()).hasSize(2);
        assertThat(jsonLines()).isEqualTo(2);
    }

    @Test
    void whatWeatherCostsIsPublishedOnceWeatherIsLoaded() throws IOException, InterruptedException {
        BtsCsv.ofToday().flight(Map.of()).write(source.resolve("a.csv"));
        load(StoredDataset.FLIGHTS_BY_MONTH, StoredDataset.WEATHER_COSTS);
        assertThat(database.connection().list(StoreCatalog.WEATHER_COSTS)).isEmpty();
        WeatherRequest weather = new WeatherRequest(
                Optional.empty(), List.of("ATL"), Optional.of(archive().toString()), WeatherFormat.ISD_LITE, 1);

        StringWriter output = new StringWriter();
        assertThat(run(output).loadWeather(weather)).isTrue();

        assertThat(output.toString()).contains("weather_observations: 24 observations of 1 airports, 1 documents");
        assertThat(database.connection().find(StoreCatalog.WEATHER_DAYS, "ATL/2008-01-15"))
                .hasValueSatisfying(day -> assertThat(day.observations()).hasSize(24));
        assertThat(database.connection().list(StoreCatalog.WEATHER_COSTS))
                .singleElement()
                .satisfies(costs -> {
                    assertThat(costs.observed()).isEqualTo(1);
                    assertThat(costs.parts())
                            .extracting(part -> part.band().name())
                            .containsExactly("WIND_10_TO_20", "DRY");
                });
    }

    /** Winds of 15 knots in Atlanta, on a day. */
    private Path archive() throws IOException {
        Path archive = Files.createDirectories(source.resolve("archive"));
        Path noaa = Files.createDirectories(archive.resolve("pub/data/noaa/isd-lite/2008"));
        Files.writeString(
                noaa.resolveSibling("../isd-history.csv").normalize(),
                """
                "USAF","WBAN","STATION NAME","CTRY","STATE","ICAO","LAT","LON","ELEV(M)","BEGIN","END"
                "722190","13874","HARTSFIELD-JACKSON","US","GA","KATL","+33.630","-084.442","+0307.9","19730101","20251231"
                """);
        try (OutputStream file = Files.newOutputStream(noaa.resolve("722190-13874-2008.gz"));
                OutputStream lines = new GZIPOutputStream(file)) {
            for (int hour = 0; hour < 24; hour++) {
                lines.write(String.format(
                                Locale.ROOT, "2008 01 15 %02d   -33   -61 10215   250    77     8     0 -9999%n", hour)
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return archive;
    }

    @Test
    void theAccountOfEveryFileIsADocument() throws IOException {
        BtsCsv csv = BtsCsv.ofToday();
        csv.flight(Map.of())
                .flight(Map.of())
                .flight(Map.of(BtsColumn.DEST, "ZZZ"))
                .raw("2008,1")
                .raw("")
                .write(source.resolve("a.csv"));

        String output = load(StoredDataset.LOADS);

        assertThat(output)
                .contains("a.csv: 6 lines = 2 accepted + 1 quarantined + 1 duplicates + 1 blank + 1 header")
                .contains("warning: Departures and arrivals at airports that no reference data has: ZZZ (1)");
        MonthLoad load =
                database.connection().find(StoreCatalog.LOADS, "2008-01").orElseThrow();
        assertThat(load.rows()).isEqualTo(2);
        assertThat(load.demonstration()).isTrue();
        assertThat(load.files()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("a.csv");
            assertThat(file.sha256()).hasSize(64);
            assertThat(file.quarantined()).containsExactly(Map.entry("BAD_WIDTH", 1L));
            assertThat(file.lines())
                    .isEqualTo(
                            file.accepted() + file.allQuarantined() + file.duplicates() + file.blank() + file.header());
        });
        assertThat(load.warnings()).extracting(LoadWarning::rule).containsExactly(QualityRule.UNKNOWN_AIRPORT);
    }

    @Test
    void aMonthsWarningsChangeWhenTheMonthBeforeItIsLoadedAfterIt() throws IOException {
        BtsCsv.ofToday()
                .flight(Map.of(BtsColumn.MONTH, "2", BtsColumn.FLIGHT_DATE, "2008-02-15"))
                .write(source.resolve("b.csv"));
        load(StoredDataset.LOADS);
        BtsCsv.ofToday()
                .flight(Map.of())
                .flight(Map.of(BtsColumn.FLIGHT_NUM, "641"))
                .write(source.resolve("a.csv"));

        load(StoredDataset.LOADS);

        assertThat(database.connection().list(StoreCatalog.LOADS))
                .extracting(load ->
                        load.warnings().stream().map(LoadWarning::sentence).toList())
                .containsExactly(List.of(), List.of("50% fewer rows than in 2008-01: 1 against 2"));
    }

    @Test
    void aColumnOfALaterGenerationIsNamedOnceInTheOutput() throws IOException {
        BtsCsv csv = BtsCsv.ofToday()
                .flight(Map.of())
                .flight(Map.of(BtsColumn.MONTH, "2", BtsColumn.FLIGHT_DATE, "2008-02-15"));
        String text = new String(csv.bytes(), StandardCharsets.UTF_8);
        Files.writeString(
                source.resolve("a.csv"), text.replaceFirst("^", "Mood,").replace("\n2008", "\n,2008"));

        assertThat(load(StoredDataset.LOADS)).containsOnlyOnce("Mood").contains("2 rows in", "2 out");
    }

    @Test
    void storesThatWereEmptiedAreFilledAgain() throws IOException {
        BtsCsv.ofToday().flight(Map.of()).write(source.resolve("a.zip"));
        loadAll();
        settings = TestSpark.settings(
                data,
                Map.of(
                        "ONTIME_MONGODB_URI", database.uri(),
                        "ONTIME_MONGODB_DATABASE", database.name() + "_new",
                        "ONTIME_ELASTICSEARCH_URL", search.url()));

        String output = loadAll();

        assertThat(output).contains("on_time_performance          up to date").contains("flights_by_route_day");
        assertThat(indexed()).isEqualTo(1);
    }

    private void agreementHoldsUntilADocumentIsLost() {
        StringWriter output = new StringWriter();
        assertThat(run(output).agrees()).isTrue();
        assertThat(output.toString().strip())
                .startsWith("{\"dataVersion\":")
                .contains("\"rows\":6000", "\"months\":[\"2008-01\",\"2008-02\"]");

        String lost = database.connection().listIds("flights_by_route_day").get(0);
        new MongoSink(database.connection())
                .deleteAll("flights_by_route_day", List.of(lost).iterator());

        assertThat(run(output).agrees()).isFalse();
        assertThat(output.toString()).contains("DIFFERS", "flights_by_route_day says");
    }

    private JobRun run(StringWriter output) {
        Clock clock = Clock.systemUTC();
        Optional<Path> reference = Optional.of(source.resolve("reference")).filter(Files::isDirectory);
        return new JobRun(
                settings, reference, TestSpark::session, new JobOutput(new PrintWriter(output), clock), clock);
    }

    private void loadWhereFlightsStand() throws IOException {
        load(
                StoredDataset.FLIGHTS_BY_ROUTE_DAY,
                StoredDataset.ON_TIME_PERFORMANCE_INDEX,
                StoredDataset.ON_TIME_PERFORMANCE_JSONL);
    }

    private String loadAll() throws IOException {
        StringWriter output = new StringWriter();
        assertThat(run(output).load(new Source(source.toString(), true, false))).isTrue();
        return output.toString();
    }

    private String load(StoredDataset... published) throws IOException {
        StringWriter output = new StringWriter();
        JobRun run = run(output);
        assertThat(run.ingest(new Source(source.toString(), true, false))).isTrue();
        run.publish(Set.of(published));
        return output.toString();
    }

    private void theBusiestRouteDayIsTheSameInTableDocumentAndIndex() {
        Row busiest = new FlightsTable(TestSpark::session, settings)
                .all()
                .groupBy("Origin", "Dest", "FlightDate")
                .count()
                .orderBy(desc("count"))
                .first();
        Route route = new Route(busiest.getAs("Origin"), busiest.getAs("Dest"));
        LocalDate date = LocalDate.parse(busiest.getAs("FlightDate").toString());

        List<Flight> flights = routeDay(route, date).orElseThrow().flights();

        assertThat((long) flights.size()).isEqualTo(busiest.<Long>getAs("count"));
        FlightQuery query = new FlightQuery(
                Optional.empty(),
                Optional.of(route.origin()),
                Optional.of(route.dest()),
                Optional.of(date),
                Optional.of(date),
                Optional.empty(),
                OptionalInt.empty());
        assertThat(flightSearch().find(query, new PageRequest(1, 200)).flights())
                .isEqualTo(flights);
    }

    /** Some airplanes, drawn at random: their documents against a query on the table. */
    private void airplanesAgreeWithTheTable() {
        Dataset<Row> table = new FlightsTable(TestSpark::session, settings).all();
        List<FlownAirplane> airplanes = new ArrayList<>(database.connection().list(StoreCatalog.AIRPLANES));
        assertThat((long) airplanes.size())
                .isEqualTo(table.select("TailNum")
                        .where("TailNum IS NOT NULL")
                        .distinct()
                        .count());
        assertThat(airplaneSearch()
                        .find(AirplaneQuery.ofAll(), AirplaneOrder.BY_TAIL_NUM, new PageRequest(1, 1))
                        .total())
                .isEqualTo(airplanes.size());
        ManufacturerShares shares = database.connection()
                .find(StoreCatalog.AIRPLANE_MANUFACTURERS, StoreCatalog.ALL_MANUFACTURERS)
                .orElseThrow();
        assertThat(shares.airplanes() + shares.doubtful() + shares.unknown()).isEqualTo(airplanes.size());
        assertThat(shares.merges()).isNotEmpty();

        Collections.shuffle(airplanes, new Random(42));
        for (FlownAirplane airplane : airplanes.subList(0, 10)) {
            Row row = table.where(col("TailNum").equalTo(airplane.tailNum()))
                    .selectExpr(
                            "count(*)",
                            "sum(Cancelled)",
                            "count(ArrDelay)",
                            "count_if(ArrDelay >= 15)",
                            "coalesce(sum(ArrDelay), 0L)",
                            "cast(min(FlightDate) AS STRING)",
                            "cast(max(FlightDate) AS STRING)")
                    .first();
            assertThat(List.of(
                            airplane.totals().flights(),
                            airplane.totals().cancelled(),
                            airplane.totals().arrivals(),
                            airplane.totals().lateArrivals(),
                            airplane.totals().sumArrDelay(),
                            airplane.firstFlight().toString(),
                            airplane.lastFlight().toString()))
                    .as(airplane.tailNum())
                    .isEqualTo(IntStream.range(0, row.size()).mapToObj(row::get).toList());
            assertThat(airplane.months()).allSatisfy(month -> assertThat(flightsOf(airplane.tailNum(), month.month()))
                    .hasSize((int) month.flights())
                    .isSortedAccordingTo(Comparator.comparing(Flight::flightDate)));
        }
    }

    private List<Flight> flightsOf(String tailNum, YearMonth month) {
        return database.connection()
                .find(StoreCatalog.AIRPLANE_MONTHS, AirplaneMonth.id(tailNum, month))
                .orElseThrow()
                .flights();
    }

    private Optional<RouteDay> routeDay(Route route, LocalDate date) {
        return database.connection().find(StoreCatalog.ROUTE_DAYS, RouteDay.id(route, date));
    }

    private ElasticAirplaneSearch airplaneSearch() {
        return new ElasticAirplaneSearch(search.connection());
    }

    private long indexed() {
        return flightSearch().find(FlightQuery.ofAll(), new PageRequest(1, 1)).total();
    }

    private ElasticFlightSearch flightSearch() {
        return new ElasticFlightSearch(search.connection());
    }

    private long jsonLines() throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("on_time_performance.jsonl"))) {
            return files.filter(file -> file.toString().endsWith(".json.gz"))
                    .mapToLong(LoadIT::lines)
                    .sum();
        }
    }

    private static long lines(Path gzip) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(gzip)), StandardCharsets.UTF_8))) {
            return reader.lines().count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
