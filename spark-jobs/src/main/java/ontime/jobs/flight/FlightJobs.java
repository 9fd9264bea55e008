package ontime.jobs.flight;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import ontime.model.airline.Airline;
import ontime.model.airport.Airport;
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
    private final List<ReferenceJob> fleetJobs;

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
        String url = settings.elasticsearch()
                .url()
                .orElseThrow(() -> new IllegalArgumentException(
                        "ONTIME_ELASTICSEARCH_URL is not set: start jobs by ./ontime job, which knows where it is"));
        this.mongo = MongoConnection.open(
                MonthDocuments.uri(settings.mongodb()), settings.mongodb().database());
        this.elastic = ElasticConnection.open(url, ElasticConnection.WRITE_WITHIN);
        FlightsTable table = new FlightsTable(spark, settings);
        MonthDocuments documents = new MonthDocuments(settings.mongodb(), mongo, clock);
        ReferenceDocuments known = new ReferenceDocuments(mongo);
        this.referenceJobs = List.of(new AirportsJob(airports, known), new AirlinesJob(airlines, known));
        LoadWarnings warnings = new LoadWarnings(new Loads(settings, hadoop)::find);
        this.publishJobs = List.of(
                new LoadsJob(warnings, documents, mongo),
                new FlightsByRouteDayJob(table, documents),
                new FlightsByMonthJob(table, documents),
                new FlightsByAirplaneMonthJob(table, documents, airports),
                new FlightIndexJob(table, documents, url, elastic),
                new ParquetFilesJob(table, settings, hadoop),
                new JsonLinesFilesJob(table, settings, hadoop),
                new AirplaneTotalsJob(table, settings, hadoop));
        this.fleetJobs = List.of(
                new AirplanesJob(spark, settings, reference, mongo, documents),
                new AirplaneManufacturersJob(mongo, documents),
                new AirplaneIndexJob(mongo, elastic, documents));
    }

    /** Jobs over all loaded months at once. */
    public List<ReferenceJob> referenceJobs() {
        return referenceJobs;
    }

    /** Jobs over months. */
    public List<PublishJob> publishJobs() {
        return publishJobs;
    }

    /** Jobs over all loaded months at once, from what the jobs over months made. */
    public List<ReferenceJob> fleetJobs() {
        return fleetJobs;
    }

    @Override
    public void close() {
        mongo.close();
        elastic.close();
    }
}
