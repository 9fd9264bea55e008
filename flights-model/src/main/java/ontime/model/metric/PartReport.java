package ontime.model.metric;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a part last measured of itself. A part that serves no requests stores it, and the web application shows it to
 * monitoring.
 *
 * @param part {@code stream}, or {@code job/load}
 * @param since when the part started, UTC; null if it did not say
 * @param at when it was measured, UTC
 * @param version of the program; null if it is not known
 * @param values by the name of the metric
 */
public record PartReport(
        String part, @Nullable Instant since, Instant at, @Nullable String version, SortedMap<String, Double> values) {

    /** The report of the stream. */
    public static final String STREAM = "stream";

    /** The report of the daily emails. */
    public static final String MAILS = "mails";

    private static final String JOB = "job/";
    private static final String RUNNING = "running/";

    public PartReport {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** A report with values by metric, of a part that does not say since when it runs. */
    public static PartReport of(String part, Instant at, Map<Metric, ? extends Number> values) {
        return of(part, null, at, values);
    }

    /** The report of the stream, which runs since some time. */
    public static PartReport ofStream(Instant since, Instant at, Map<Metric, ? extends Number> values) {
        return of(STREAM, since, at, values);
    }

    /** The report of a job's run. */
    public static PartReport ofJob(String job, Instant started, Instant ended, int exitCode) {
        Map<Metric, Number> values = new EnumMap<>(Metric.class);
        values.put(Metric.JOB_SECONDS, Duration.between(started, ended).toMillis() / 1000.0);
        values.put(Metric.JOB_EXIT_CODE, exitCode);
        return of(JOB + job, started, ended, values);
    }

    /** The report of a job that runs. It is stored every minute while the job does, and deleted at its end. */
    public static PartReport ofRunningJob(String job, Instant started, Instant at) {
        return of(RUNNING + job, started, at, Map.of());
    }

    private static PartReport of(
            String part, @Nullable Instant since, Instant at, Map<Metric, ? extends Number> values) {
        SortedMap<String, Double> byName = new TreeMap<>();
        values.forEach((metric, value) -> byName.put(metric.metricName(), value.doubleValue()));
        return new PartReport(part, since, at, ProgramVersion.find().orElse(null), byName);
    }

    /** The job that reported; empty if it was no job: {@code load}. */
    public Optional<String> findJob() {
        return part.startsWith(JOB) ? Optional.of(part.substring(JOB.length())) : Optional.empty();
    }

    /** The job that said that it runs; empty if this is no such report: {@code delay_model}. */
    public Optional<String> findRunningJob() {
        return part.startsWith(RUNNING) ? Optional.of(part.substring(RUNNING.length())) : Optional.empty();
    }

    /** The value of a metric; empty if the part did not measure it. */
    public OptionalDouble find(Metric metric) {
        Double value = values.get(metric.metricName());
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
