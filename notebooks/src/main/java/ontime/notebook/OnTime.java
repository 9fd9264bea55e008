package ontime.notebook;

import static org.apache.spark.sql.functions.col;

import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
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
import ontime.model.server.MongoServer;
import ontime.model.settings.Settings;
import ontime.model.settings.SettingsReader;
import ontime.stores.MongoConnection;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * OnTime's data for notebooks: {@code var ontime = OnTime.open();}. The view {@code flights} of its Spark session contains
 * all loaded flights of the table version {@link #dataVersion()}.
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
        this.spark = JobSession.getOrCreate(settings, false);
        // Since 4.1 Spark substitutes parameters in its parser, which Delta's parser does not. This binds them later.
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
     * Opens the tables and stores in this process's settings.
     *
     * @throws IllegalArgumentException if no month is loaded
     */
    public static OnTime open() {
        return open(SettingsReader.read());
    }

    /** Opens the tables and stores in other settings. */
    public static OnTime open(Settings settings) {
        return new OnTime(settings);
    }

    /** The Spark session. */
    public SparkSession spark() {
        return spark;
    }

    /** All loaded flights with typed BTS columns. Flights that are loaded later do not appear. */
    public Dataset<Row> flights() {
        return flights;
    }

    /** The loaded months, oldest first. */
    public List<YearMonth> months() {
        return months(loads);
    }

    /** The version of the table of flights, which identifies the data of a figure. */
    public long dataVersion() {
        return dataVersion;
    }

    /** Whether some of the loaded flights were generated. */
    public boolean isGenerated() {
        return loads.stream().anyMatch(Load::demonstration);
    }

    /** The data in a line of JSON, for reports. */
    public String describeData() {
        return String.format(
                Locale.ROOT,
                "{\"dataVersion\": %d, \"from\": \"%s\", \"to\": \"%s\", \"generated\": %b, \"onlyGenerated\": %b}",
                dataVersion,
                months().get(0),
                months().get(loads.size() - 1),
                isGenerated(),
                loads.stream().allMatch(Load::demonstration));
    }

    /** Runs a query. The view {@code flights} contains all loaded flights. */
    public Dataset<Row> sql(String query) {
        return spark.sql(query);
    }

    /**
     * Runs a query with parameters. Parameters are values and never become part of the query's text.
     *
     * @param parameters values by name: {@code :origin} in the query is the value of {@code origin}
     */
    public Dataset<Row> sql(String query, Map<String, Object> parameters) {
        return spark.sql(query, parameters);
    }

    /** The features of a moment and the outcome of each flight that arrived at its destination. */
    public Dataset<Row> features(Moment moment) {
        return FlightFeatures.labelled(flights, AirportZones.of(airports()), moment)
                .where(col(FlightFeatures.ARRIVAL_DELAY).isNotNull());
    }

    /** The folder of reference files, such as the FAA's; empty if there is none. */
    public Optional<Path> reference() {
        return settings.sources().reference();
    }

    /** The airports in the reference files, or in our own table if there are none. */
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
        return MongoConnection.open(
                MongoServer.at(settings.mongodb(), uri), settings.mongodb().database());
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
