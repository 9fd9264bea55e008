import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import ontime.jobs.run.JobSession;
import ontime.jobs.table.KnownCodes;
import ontime.jobs.table.OnTimePerformanceJob;
import ontime.jobs.table.Source;
import ontime.model.airline.AirlineFacts;
import ontime.model.airport.AirportFacts;
import ontime.model.settings.Settings;
import ontime.model.settings.SettingsReader;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;

/**
 * Loads a source several times in one JVM, each time into a new folder, and prints the CPU seconds of each load as a
 * JSON array. The job remembers what it loaded by data folder, so the folder has to change, which one process of
 * {@code ontime.jobs.Jobs} cannot do.
 */
public final class WarmIngest {

    private WarmIngest() {}

    /** Arguments: source, folder for the tables, passes. */
    public static void main(String[] arguments) throws Exception {
        KnownCodes known =
                KnownCodes.of(AirportFacts.read().list(), AirlineFacts.read().list());
        StringBuilder seconds = new StringBuilder();
        for (int pass = 0; pass < Integer.parseInt(arguments[2]); pass++) {
            long before = cpuNanos();
            load(arguments[0], arguments[1] + "/" + pass, known);
            seconds.append(pass == 0 ? "" : ", ").append((cpuNanos() - before) / 1e9);
        }
        System.out.println("[" + seconds + "]");
    }

    private static void load(String source, String target, KnownCodes known) throws Exception {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put(SettingsReader.environmentName("ontime.data"), target);
        Settings settings = SettingsReader.read(environment);
        SparkSession spark = JobSession.getOrCreate(settings.spark(), false);
        OnTimePerformanceJob.Outcome outcome = new OnTimePerformanceJob(
                        settings, new Configuration(), () -> spark, known, Clock.systemUTC())
                .run(new Source(source, false, false), batch -> {});
        if (outcome.loaded().isEmpty() || !outcome.refused().isEmpty()) {
            throw new IllegalStateException("not loaded: " + outcome);
        }
    }

    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
