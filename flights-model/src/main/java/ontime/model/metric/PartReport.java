package ontime.model.metric;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a part last measured of itself. A part that serves no requests stores it, and the web application shows it to
 * monitoring.
 *
 * @param part {@code stream}, or {@code job/load}
 * @param at when it was measured, UTC
 * @param values by the name of the metric
 */
public record PartReport(String part, Instant at, SortedMap<String, Double> values) {

    /** The report of the stream. */
    public static final String STREAM = "stream";

    public PartReport {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** A report with values by metric. */
    public static PartReport of(String part, Instant at, Map<Metric, ? extends Number> values) {
        SortedMap<String, Double> byName = new TreeMap<>();
        values.forEach((metric, value) -> byName.put(metric.metricName(), value.doubleValue()));
        return new PartReport(part, at, byName);
    }

    /** The report of a job's run. */
    public static PartReport ofJob(String job, Instant at, double seconds, int exitCode) {
        Map<Metric, Number> values = new EnumMap<>(Metric.class);
        values.put(Metric.JOB_SECONDS, seconds);
        values.put(Metric.JOB_EXIT_CODE, exitCode);
        return of("job/" + job, at, values);
    }
}
