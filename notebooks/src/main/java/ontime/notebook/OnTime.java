package ontime.notebook;

import static org.apache.spark.sql.functions.col;

import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ontime.features.AirportZones;
import ontime.features.FlightFeatures;
import ontime.jobs.model.DelayModels;
import ontime.jobs.run.JobSession;
import ontime.jobs.table.FlightsTable;
import ontime.jobs.table.Load;
import ontime.jobs.table.Loads;
import ontime.model.airport.Airport;
import ontime.model.airport.AirportFacts;
import ontime.model.airport.AirportSources;
import ontime.model.prediction.Moment;
import ontime.model.settings.Settings;
import ontime.model.settings.SettingsReader;
import ontime.stores.MongoConnection;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * All that a notebook needs of OnTime: {@code var ontime = OnTime.open();}. It reads what jobs wrote. The view {@code
 * flights} of its Spark session has all loaded flights, at the version of the table that {@link #dataVersion()} names.
 */
public final class OnTime {

    /** The view of all loaded flights, for {@link #sql}. */
    public static final String FLIGHTS_VIEW = "flights";

    private final Settings settings;
    private final SparkSession spark;
    private final Configuration hadoop;
    private final List<Load> loads;
    private final long dataVersion;
    private final Dataset<Row> flights;

    private OnTime(Settings settings) {
        this.settings = settings;
        this.spark = JobSession.getOrCreate(settings.spark(), false);
        // Spark 4.1 puts parameters into a query while it parses it, which Delta's parser does not do: they are bound
        // after.
        spark.conf().set("spark.sql.legacy.parameterSubstitution.constantsOnly", true);
        this.hadoop = spark.sparkContext().hadoopConfiguration();
        this.loads = new Loads(settings, hadoop).list();
        if (loads.isEmpty()) {
            throw new IllegalArgumentException(
                    "no month is loaded in " + settings.data() + ": ./ontime up loads some flights");
        }
        FlightsTable table = new FlightsTable(() -> spark, settings);
        this.dataVersion = table.version();
        this.flights = table.months(months(loads), dataVersion);
        flights.createOrReplaceTempView(FLIGHTS_VIEW);
    }

    /**
     * The tables and stores of this process's settings.
     *
     * @throws IllegalArgumentException where no month is loaded
     */
    public static OnTime open() {
        return open(SettingsReader.read());
    }

    /** The tables and stores of other settings. */
    public static OnTime open(Settings settings) {
        return new OnTime(settings);
    }

    /** The Spark session. */
    public SparkSession spark() {
        return spark;
    }

    /** All loaded flights, BTS's columns typed: whoever loads more meanwhile changes nothing of them. */
    public Dataset<Row> flights() {
        return flights;
    }

    /** The loaded months, oldest first. */
    public List<YearMonth> months() {
        return months(loads);
    }

    /** The version of the table of flights: it names the data that a figure was made from. */
    public long dataVersion() {
        return dataVersion;
    }

    /** Whether flights are among the loaded ones that were generated, and never flown. */
    public boolean isGenerated() {
        return loads.stream().anyMatch(Load::demonstration);
    }

    /** The data in a line of JSON, for whoever publishes what a notebook says. */
    public String describeData() {
        return "{\"dataVersion\": %d, \"from\": \"%s\", \"to\": \"%s\", \"generated\": %b}"
                .formatted(dataVersion, months().get(0), months().get(loads.size() - 1), isGenerated());
    }

    /** What a query gives; the view {@code flights} is all loaded flights. */
    public Dataset<Row> sql(String query) {
        return spark.sql(query);
    }

    /**
     * What a query with parameters gives. They are values, whatever they hold, and never part of the query's text.
     *
     * @param parameters by name: {@code :origin} in the query is the value of {@code origin}
     */
    public Dataset<Row> sql(String query, Map<String, Object> parameters) {
        return spark.sql(query, parameters);
    }

    /** The features of a moment and what became of the flight, for each flight that arrived as planned. */
    public Dataset<Row> features(Moment moment) {
        return FlightFeatures.labelled(flights, AirportZones.of(airports()), moment)
                .where(col(FlightFeatures.ARRIVAL_DELAY).isNotNull());
    }

    /** The folder of reference files, of the FAA and others; empty where there is none. */
    public Optional<Path> reference() {
        return settings.sources().reference();
    }

    /** Airports: of the reference files, else of our own table. */
    public List<Airport> airports() {
        return reference().map(AirportSources::read).orElseGet(() -> AirportFacts.read()
                .list());
    }

    /**
     * The database of documents that pages show, for the classes of {@code ontime.stores}; close it.
     *
     * @throws IllegalArgumentException where no server is known
     */
    public MongoConnection documents() {
        String uri = settings.mongodb()
                .uri()
                .orElseThrow(() -> new IllegalArgumentException("no MongoDB is known: ./ontime up starts one"));
        return MongoConnection.open(uri, settings.mongodb().database());
    }

    /**
     * The models of delays: which there are, which serve, how they do on loaded months; close it.
     *
     * @throws IllegalArgumentException where no server is known
     */
    public DelayModels models() {
        return new DelayModels(settings, hadoop, () -> spark, airports(), Clock.systemUTC());
    }

    private static List<YearMonth> months(Collection<Load> loads) {
        return loads.stream().map(Load::month).toList();
    }
}
