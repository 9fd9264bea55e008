package ontime.sql.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ontime.model.settings.Secret;
import ontime.model.settings.Settings;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.rules.Rule;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The Spark session of the gateway. Statements run in another process than the gateway, because some never stop and some
 * use up all memory: Spark then kills that process and starts a new one.
 */
public final class GatewaySession {

    private static final int SECRET_BYTES = 32;

    /** How the names of masters on this machine begin. */
    private static final String LOCAL = "local";

    /** Spark starts executors by the launcher that its own scripts use, which looks for jars here. */
    private static final String HOME_VARIABLE = "SPARK_HOME";

    private static final String BROADCAST = "spark.sql.autoBroadcastJoinThreshold";
    private static final String ADAPTIVE_BROADCAST = "spark.sql.adaptive.autoBroadcastJoinThreshold";

    /** What a statement cannot change, since SET is refused. */
    private static final Map<String, String> PINNED = Map.ofEntries(
            Map.entry("spark.sql.session.timeZone", "UTC"),
            Map.entry("spark.sql.ansi.enabled", "true"),
            Map.entry("spark.sql.variable.substitute", "false"),
            Map.entry("spark.sql.runSQLOnFiles", "false"),
            Map.entry("spark.sql.scripting.enabled", "false"),
            Map.entry("spark.sql.parser.escapedStringLiterals", "false"),
            // The parser would compute the rows of VALUES before anything is checked.
            Map.entry("spark.sql.parser.eagerEvalOfUnresolvedInlineTable", "false"),
            Map.entry("spark.sql.cteRecursionLevelLimit", "50"),
            Map.entry("spark.sql.cteRecursionRowLimit", "100000"),
            // Spark estimates a table by the size of its files, which for flights is a hundredth of what it takes in
            // memory. Adaptive execution knows the true size, once the rows are there.
            Map.entry(BROADCAST, "256KB"),
            Map.entry(ADAPTIVE_BROADCAST, "10MB"),
            Map.entry("spark.sql.maxBroadcastTableSize", "32MB"),
            Map.entry("spark.sql.shuffle.partitions", "4"),
            // All would compute what a statement says in the gateway itself, where nothing can stop it.
            Map.entry(
                    "spark.sql.optimizer.excludedRules",
                    "org.apache.spark.sql.catalyst.optimizer.ConstantFolding,"
                            + "org.apache.spark.sql.catalyst.optimizer.ConvertToLocalRelation,"
                            + "org.apache.spark.sql.catalyst.optimizer.EliminateOuterJoin"),
            // Its work grows exponentially with the aliases of a column.
            Map.entry("spark.sql.constraintPropagation.enabled", "false"),
            Map.entry("spark.sql.debug.maxToStringFields", "200"),
            Map.entry("spark.sql.files.ignoreCorruptFiles", "false"),
            Map.entry("spark.sql.parquet.compression.codec", "zstd"),
            Map.entry("spark.sql.parquet.datetimeRebaseModeInWrite", "CORRECTED"),
            Map.entry("spark.sql.parquet.datetimeRebaseModeInRead", "CORRECTED"),
            Map.entry("spark.databricks.delta.snapshotPartitions", "2"),
            // Delta reads without its parser and catalog, whose commands nobody needs here.
            Map.entry("spark.databricks.delta.requiredSparkConfsCheck.enabled", "false"));

    private GatewaySession() {}

    /**
     * Opens the session.
     *
     * @param master of Spark; a process of its own on this machine is {@link #ownProcess}
     * @param folder for shuffle files and logs
     */
    public static org.apache.spark.sql.classic.SparkSession open(Settings.Sql settings, String master, Path folder) {
        // The smallest table that is kept in memory takes a page. For joins by a number, Spark reads system properties
        // alone.
        System.setProperty("spark.buffer.pageSize", "4m");
        SparkConf conf = new SparkConf()
                .setAppName("OnTime SQL")
                .setMaster(master)
                .set("spark.ui.enabled", "false")
                .set("spark.ui.killEnabled", "false")
                .set("spark.ui.showConsoleProgress", "false")
                .set("spark.ui.retainedJobs", "20")
                .set("spark.ui.retainedStages", "40")
                .set("spark.ui.retainedTasks", "1000")
                .set("spark.sql.ui.retainedExecutions", "5")
                .set("spark.driver.host", settings.driverHost())
                .set("spark.driver.bindAddress", settings.driverHost())
                .set("spark.driver.maxResultSize", "64m")
                // Hadoop sets the rights of files itself.
                .set("spark.hadoop.fs.permissions.umask-mode", "077")
                // A result counts once its query has ended, so its parts need not be moved and marked at the end.
                .set("spark.hadoop.mapreduce.fileoutputcommitter.algorithm.version", "2")
                .set("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false")
                .set("spark.executor.memory", settings.executorMemory())
                .set("spark.cores.max", Integer.toString(settings.cores()))
                .set("spark.executor.extraJavaOptions", "-XX:+UseSerialGC -XX:ReservedCodeCacheSize=128m")
                .set("spark.executor.heartbeatInterval", "1s")
                .set("spark.scheduler.mode", "FAIR")
                .set("spark.task.reaper.enabled", "true")
                .set("spark.task.reaper.killTimeout", "1500ms")
                .set("spark.task.reaper.pollingInterval", "250ms")
                .set("spark.task.maxFailures", "8")
                // An executor that ends is replaced, however often.
                .set("spark.deploy.maxExecutorRetries", "-1")
                .set("spark.cleaner.periodicGC.interval", "5min")
                .set("spark.local.dir", folder.resolve("local").toString())
                .set(
                        "spark.sql.warehouse.dir",
                        folder.resolve("warehouse").toUri().toString());
        PINNED.forEach(conf::set);
        if (!master.startsWith(LOCAL)) {
            conf.set("spark.jars", String.join(",", deltaJars()));
        }
        Optional<String> secret = master.startsWith(LOCAL)
                ? Optional.of(randomSecret())
                : settings.clusterSecret().map(Secret::value);
        secret.ifPresent(known -> conf.set("spark.authenticate", "true").set("spark.authenticate.secret", known));
        org.apache.spark.sql.classic.SparkSession session = (org.apache.spark.sql.classic.SparkSession)
                SparkSession.builder().config(conf).getOrCreate();
        return optimized(session);
    }

    /** A session with the same tables and settings, which joins without a copy of a whole table for each process. */
    static org.apache.spark.sql.classic.SparkSession withoutBroadcasts(
            org.apache.spark.sql.classic.SparkSession session) {
        org.apache.spark.sql.classic.SparkSession other = session.newSession();
        other.conf().set(BROADCAST, "-1");
        other.conf().set(ADAPTIVE_BROADCAST, "-1");
        return optimized(other);
    }

    private static org.apache.spark.sql.classic.SparkSession optimized(
            org.apache.spark.sql.classic.SparkSession session) {
        session.experimental()
                .extraOptimizations_$eq(CollectionConverters.<Rule<LogicalPlan>>asScala(List.of(new ComputedLimits()))
                        .toSeq());
        return session;
    }

    /** The master that runs statements in a process of its own on this machine. */
    public static String ownProcess(Settings.Sql settings) {
        layOutHome();
        return String.format(
                Locale.ROOT, "local-cluster[1,%d,%d]", settings.cores(), megabytes(settings.executorMemory()));
    }

    /** What a cluster lacks: the jars that read the flights. */
    private static List<String> deltaJars() {
        return jars().filter(jar -> jar.getFileName().toString().startsWith("delta-"))
                .map(jar -> jar.toUri().toString())
                .toList();
    }

    private static Stream<Path> jars() {
        return Stream.of(System.getProperty("java.class.path").split(":", -1))
                .filter(entry -> entry.endsWith(".jar"))
                .map(entry -> Path.of(entry).toAbsolutePath());
    }

    /** The jars of this process, where Spark looks for those of an executor. */
    private static void layOutHome() {
        String home = System.getenv(HOME_VARIABLE);
        if (home == null) {
            throw new IllegalStateException(HOME_VARIABLE + " must name a folder for the gateway's own use");
        }
        Path jars = Path.of(home, "jars");
        try {
            Files.createDirectories(jars);
            try (Stream<Path> old = Files.list(jars)) {
                for (Path link : old.toList()) {
                    Files.delete(link);
                }
            }
            for (Path jar : jars().toList()) {
                Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long megabytes(String heap) {
        long number = Long.parseLong(heap.substring(0, heap.length() - 1));
        return switch (Character.toLowerCase(heap.charAt(heap.length() - 1))) {
            case 'g' -> number << 10;
            case 'm' -> number;
            default -> number >> 10;
        };
    }

    private static String randomSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
