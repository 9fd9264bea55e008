package ontime.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import ontime.model.server.S3Storage;
import ontime.model.settings.Settings;
import ontime.model.settings.SettingsReader;
import ontime.sql.engine.Explainer;
import ontime.sql.engine.GatewaySession;
import ontime.sql.engine.Queries;
import ontime.sql.engine.SavedTables;
import ontime.sql.engine.Tables;
import ontime.sql.guard.StatementGuard;
import ontime.sql.result.ResultStore;
import ontime.sql.result.TableFolders;
import ontime.sql.server.SqlServer;
import ontime.sql.server.Token;
import org.apache.spark.sql.classic.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the gateway, which runs until its process ends. */
public final class SqlGatewayMain {

    private static final Logger LOG = LoggerFactory.getLogger(SqlGatewayMain.class);

    /** System property: the folder for shuffle files. */
    private static final String WORK_PROPERTY = "ontime.sql.work";

    private SqlGatewayMain() {}

    public static void main(String[] arguments) throws IOException {
        Settings settings = SettingsReader.read();
        Token token = Token.of(settings.sql());
        Path work = Path.of(System.getProperty(WORK_PROPERTY, "run/sql"));
        Files.createDirectories(work);
        String master = settings.sql().master().orElseGet(() -> GatewaySession.ownProcess(settings.sql()));
        SparkSession spark = GatewaySession.open(settings.sql(), master, work);
        S3Storage.hadoopSettings(settings.s3()).forEach(spark.sparkContext().hadoopConfiguration()::set);
        Optional<Path> reference = reference(settings);
        Tables tables = Tables.open(spark, settings, reference);
        ResultStore results = new ResultStore(
                settings.data() + "/sql/results", spark.sparkContext().hadoopConfiguration());
        SavedTables saved = new SavedTables(
                spark,
                settings.sql(),
                results,
                new TableFolders(
                        settings.data() + "/sql/saved", spark.sparkContext().hadoopConfiguration()),
                Clock.systemUTC());
        StatementGuard guard = new StatementGuard(spark);
        Queries queries = new Queries(settings.sql(), spark, guard, results, Clock.systemUTC());
        // The first count is slow: nobody should wait for it.
        tables.list();
        SqlServer server = new SqlServer(
                settings.sql().port(), token, queries, new Explainer(spark, guard), tables, saved, results);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            queries.close();
            spark.stop();
        }));
        LOG.info("The SQL gateway answers on port {}", server.port());
        reference.ifPresent(folder -> addAirplanes(tables, folder));
    }

    /** Nobody waits for the airplanes, and without them the gateway has its other tables. */
    private static void addAirplanes(Tables tables, Path reference) {
        try {
            tables.addAirplanes(reference);
        } catch (RuntimeException e) {
            LOG.warn("There is no table of airplanes", e);
        }
    }

    /** The folder of the settings, or that of downloaded files. */
    private static Optional<Path> reference(Settings settings) {
        return settings.sources().reference().or(() -> Optional.of(Path.of(settings.data(), "reference"))
                .filter(Files::isDirectory));
    }
}
