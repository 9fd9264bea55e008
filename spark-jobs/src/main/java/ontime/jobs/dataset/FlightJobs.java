package ontime.jobs.dataset;

import static ontime.model.catalog.StoredDataset.AIRLINES;
import static ontime.model.catalog.StoredDataset.AIRPLANE_TOTALS;
import static ontime.model.catalog.StoredDataset.AIRPORTS;
import static ontime.model.catalog.StoredDataset.AIRPORT_SCHEDULES;
import static ontime.model.catalog.StoredDataset.DELAY_STATES;
import static ontime.model.catalog.StoredDataset.FLIGHTS_BY_AIRPLANE_MONTH;
import static ontime.model.catalog.StoredDataset.FLIGHTS_BY_MONTH;
import static ontime.model.catalog.StoredDataset.FLIGHTS_BY_ROUTE_DAY;
import static ontime.model.catalog.StoredDataset.ON_TIME_PERFORMANCE_JSONL;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import ontime.features.AirportZones;
import ontime.jobs.publish.Agreement;
import ontime.jobs.publish.AllMonthsJob;
import ontime.jobs.publish.MonthDocuments;
import ontime.jobs.publish.MonthJob;
import ontime.jobs.publish.PublishJob;
import ontime.jobs.table.FlightsTable;
import ontime.jobs.table.LoadWarnings;
import ontime.jobs.table.Loads;
import ontime.jobs.table.StoreAddresses;
import ontime.model.catalog.StoredDataset;
import ontime.model.server.ElasticServer;
import ontime.model.settings.Settings;
import ontime.stores.ElasticConnection;
import ontime.stores.MongoConnection;
import ontime.stores.StoreCatalog;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Every job that publishes a dataset of the loaded flights, in the order in which a load runs them. To publish another
 * aggregate, write a class such as {@link MonthTotalRows} and add a line here.
 */
public final class FlightJobs implements AutoCloseable {

    private final MongoConnection mongo;
    private final ElasticConnection elastic;
    private final FlightsTable table;
    private final MonthDocuments documents;
    private final List<PublishJob> jobs;

    /**
     * The jobs, with connections of their own to the stores.
     *
     * @param settings where tables and stores are
     * @param hadoop where files are
     * @param spark starts only if there is something to do
     * @param clock of the publications
     * @throws IllegalArgumentException if a store's address is not set
     */
    public FlightJobs(
            Settings settings,
            Configuration hadoop,
            Supplier<SparkSession> spark,
            ReferenceData reference,
            Clock clock) {
        ElasticServer cluster = StoreAddresses.elasticsearch(settings.elasticsearch());
        this.mongo = MongoConnection.open(
                StoreAddresses.mongoDb(settings.mongodb()), settings.mongodb().database());
        this.elastic = ElasticConnection.open(cluster, ElasticConnection.WRITE_WITHIN);
        this.table = new FlightsTable(spark, settings);
        this.documents = new MonthDocuments(settings.mongodb(), mongo, clock);
        AirportZones zones = AirportZones.of(reference.airports());
        LoadWarnings warnings = new LoadWarnings(new Loads(settings, hadoop)::find);
        MonthFilesJob delays = DelayJobs.monthly(table, settings, hadoop);
        MonthFilesJob airplanes = MonthFilesJob.summed(AIRPLANE_TOTALS, table, settings, hadoop, AirplaneTotalRows::of);
        List<PublishJob> all = new ArrayList<>(List.of(
                new AllMonthsJob(
                        AIRPORTS, loads -> documents.replace(StoreCatalog.AIRPORTS, reference.airportsOf(loads))),
                new AllMonthsJob(
                        AIRLINES, loads -> documents.replace(StoreCatalog.AIRLINES, reference.airlinesOf(loads))),
                new LoadsJob(warnings, documents, mongo),
                new FlightGroupsJob(FLIGHTS_BY_ROUTE_DAY, table, documents, RouteDayRows::of, RouteDayRows::document),
                new FlightBlockJob(table, documents),
                ofMonths(FLIGHTS_BY_MONTH, MonthTotalRows::of, MonthTotalRows::document),
                new WeatherCostsJob(table, settings, spark, zones, documents),
                delays,
                ofEachMonth(
                        AIRPORT_SCHEDULES,
                        (flights, month) -> AirportScheduleRows.of(flights, month, zones),
                        AirportScheduleRows::document),
                ofEachMonth(
                        DELAY_STATES,
                        (flights, month) -> DelayDayRows.of(flights, month, zones),
                        DelayDayRows::document),
                new FlightGroupsJob(
                        FLIGHTS_BY_AIRPLANE_MONTH,
                        table,
                        documents,
                        AirplaneMonthRows::of,
                        rows -> AirplaneMonthRows.document(rows, zones)),
                new FlightIndexJob(table, documents, cluster, elastic),
                airplanes));
        all.addAll(new DelayJobs(spark, delays, documents).list());
        all.addAll(new AirplaneJobs(spark, airplanes, reference.folder(), mongo, elastic, documents).list());
        // Pages need no files, so these are last.
        all.add(new ParquetFilesJob(table, settings, hadoop));
        // A line of JSON a flight; values that BTS left empty are left out.
        all.add(MonthFilesJob.of(ON_TIME_PERFORMANCE_JSONL, table, settings, hadoop, flights -> flights.write()
                .format("json")
                .option("compression", "gzip")));
        this.jobs = List.copyOf(all);
    }

    /** All jobs, in their order. */
    public List<PublishJob> jobs() {
        return jobs;
    }

    /** Whether the datasets of single months still agree with the table. */
    public Agreement agreement() {
        List<MonthJob> monthly = jobs.stream()
                .filter(MonthJob.class::isInstance)
                .map(MonthJob.class::cast)
                .toList();
        return new Agreement(table, monthly, mongo);
    }

    /** Documents from the rows of some months' flights at once. */
    private MonthJob ofMonths(StoredDataset dataset, UnaryOperator<Dataset<Row>> rows, MonthDocuments.Mapping mapping) {
        return new DocumentsJob(dataset, documents, months -> rows.apply(table.months(months)), mapping, false);
    }

    /** Documents from rows that must be computed for each month alone. */
    private MonthJob ofEachMonth(
            StoredDataset dataset,
            BiFunction<Dataset<Row>, YearMonth, Dataset<Row>> rows,
            MonthDocuments.Mapping mapping) {
        return new DocumentsJob(
                dataset,
                documents,
                months -> months.stream()
                        .map(month -> rows.apply(table.months(List.of(month)), month))
                        .reduce(Dataset::union)
                        .orElseThrow(),
                mapping,
                true);
    }

    @Override
    public void close() {
        mongo.close();
        elastic.close();
    }
}
