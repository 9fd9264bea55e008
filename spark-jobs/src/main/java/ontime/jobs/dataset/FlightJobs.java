package ontime.jobs.dataset;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import ontime.jobs.publish.Agreement;
import ontime.jobs.publish.AllMonthsDocuments;
import ontime.jobs.publish.MonthDocuments;
import ontime.jobs.publish.PublishJob;
import ontime.jobs.publish.ReferenceDocuments;
import ontime.jobs.publish.ReferenceJob;
import ontime.jobs.table.FlightsTable;
import ontime.jobs.table.LoadWarnings;
import ontime.jobs.table.Loads;
import ontime.jobs.table.StoreAddresses;
import ontime.model.airline.Airline;
import ontime.model.airport.Airport;
import ontime.model.delay.DelaySubject;
import ontime.model.settings.Settings;
import ontime.stores.ElasticConnection;
import ontime.stores.MongoConnection;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;

/** Every job that publishes flights, in the order in which a load runs them. */
public final class FlightJobs implements AutoCloseable {

    private final MongoConnection mongo;
    private final ElasticConnection elastic;
    private final List<ReferenceJob> referenceJobs;
    private final List<PublishJob> publishJobs;
    private final List<ReferenceJob> summaryJobs;
    private final FlightsTable table;

    /**
     * The jobs, with connections of their own to the stores.
     *
     * @param settings where tables and stores are
     * @param hadoop where files are
     * @param spark asked for only where there is something to do
     * @param airports of the reference data
     * @param airlines of the reference data
     * @param reference the folder of reference files, for airplanes
     * @param clock of the publications
     * @throws IllegalArgumentException where a store's address is not set
     */
    public FlightJobs(
            Settings settings,
            Configuration hadoop,
            Supplier<SparkSession> spark,
            Collection<Airport> airports,
            Collection<Airline> airlines,
            Optional<Path> reference,
            Clock clock) {
        String url = StoreAddresses.elasticsearch(settings.elasticsearch());
        this.mongo = MongoConnection.open(
                StoreAddresses.mongoDb(settings.mongodb()), settings.mongodb().database());
        this.elastic = ElasticConnection.open(url, ElasticConnection.WRITE_WITHIN);
        this.table = new FlightsTable(spark, settings);
        MonthDocuments documents = new MonthDocuments(settings.mongodb(), mongo, clock);
        ReferenceDocuments known = new ReferenceDocuments(mongo);
        this.referenceJobs = List.of(new AirportsJob(airports, known), new AirlinesJob(airlines, known));
        DelaysByMonthFiles delays = new DelaysByMonthFiles(spark, settings, hadoop);
        LoadWarnings warnings = new LoadWarnings(new Loads(settings, hadoop)::find);
        this.publishJobs = List.of(
                new LoadsJob(warnings, documents, mongo),
                new FlightsByRouteDayJob(table, documents),
                new FlightsByMonthJob(table, documents),
                new DelaysByMonthJob(table, delays),
                new AirportSchedulesJob(table, documents, airports),
                new DelayStatesJob(table, documents, airports),
                new FlightsByAirplaneMonthJob(table, documents, airports),
                new FlightIndexJob(table, documents, url, elastic),
                new ParquetFilesJob(table, settings, hadoop),
                new JsonLinesFilesJob(table, settings, hadoop),
                new AirplaneTotalsJob(table, settings, hadoop));
        List<ReferenceJob> summaries =
                new ArrayList<>(delayJobs(delays, new AllMonthsDocuments(settings.mongodb(), mongo, clock)));
        summaries.add(new AirplanesJob(spark, settings, reference, mongo, documents));
        summaries.add(new AirplaneManufacturersJob(mongo, documents));
        summaries.add(new AirplaneIndexJob(mongo, elastic, documents));
        this.summaryJobs = List.copyOf(summaries);
    }

    /** Jobs over all loaded months at once. */
    public List<ReferenceJob> referenceJobs() {
        return referenceJobs;
    }

    /** Jobs over all loaded months at once that add up what the jobs over months made. */
    public List<ReferenceJob> summaryJobs() {
        return summaryJobs;
    }

    /** Jobs over months. */
    public List<PublishJob> publishJobs() {
        return publishJobs;
    }

    /** Whether what the jobs over months made is still what the table has. */
    public Agreement agreement() {
        return new Agreement(table, publishJobs, mongo);
    }

    private static List<ReferenceJob> delayJobs(DelaysByMonthFiles delays, AllMonthsDocuments documents) {
        return List.of(
                new DelayReportsJob(List.of(DelaySubject.ALL), delays, documents),
                new DelayReportsJob(List.of(DelaySubject.AIRLINE), delays, documents),
                new DelayReportsJob(List.of(DelaySubject.DEPARTURES, DelaySubject.ARRIVALS), delays, documents),
                new DelayReportsJob(List.of(DelaySubject.ROUTE), delays, documents),
                new DelayRankingsJob(delays, documents));
    }

    @Override
    public void close() {
        mongo.close();
        elastic.close();
    }
}
