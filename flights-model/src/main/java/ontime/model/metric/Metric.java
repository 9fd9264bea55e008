package ontime.model.metric;

import java.util.Arrays;
import java.util.Optional;

/**
 * Every metric of OnTime's own, under its name in Prometheus. The web application adds those of its requests and of the JVM. A
 * name says its unit.
 */
public enum Metric {
    PART_REPORTED("ontime_part_reported_timestamp_seconds", "When a part last reported, as seconds since 1970", "part"),
    STREAM_LAG("ontime_stream_lag_messages", "Requests that the stream had not read when its last batch ended", "part"),
    STREAM_BATCH_SECONDS("ontime_stream_batch_seconds", "The duration of the stream's last batch", "part"),
    STREAM_BATCH_ROWS("ontime_stream_batch_rows", "The messages of the stream's last batch", "part"),
    JOB_SECONDS("ontime_job_seconds", "The duration of a job's last run", "part"),
    JOB_EXIT_CODE("ontime_job_exit_code", "The exit code of a job's last run; 0 is success", "part"),
    MAILS_SENT("ontime_daily_mails_sent", "The emails that the last daily run sent", "part"),
    MAILS_REFUSED(
            "ontime_daily_mails_refused",
            "The emails that a mail server refused for good in the last daily run",
            "part"),
    MAILS_LEFT("ontime_daily_mails_left", "The emails that the last daily run could not send yet", "part"),
    MAILS("ontime_mails_total", "The emails that this web process sent, by outcome", "outcome"),
    LOADED_ROWS("ontime_loaded_rows", "The flights of a loaded month", "month"),
    LOADED("ontime_loaded_timestamp_seconds", "When a month was loaded, as seconds since 1970", "month"),
    MODEL_VERSION("ontime_model_version", "The version of a model that serves", "model"),
    MODEL_SINCE("ontime_model_since_timestamp_seconds", "When a model began to serve, as seconds since 1970", "model"),
    PREDICTIONS_WAITING("ontime_predictions_waiting", "The requests of this web process that wait for an answer", ""),
    PREDICTIONS_OLDEST_SECONDS(
            "ontime_predictions_oldest_seconds", "How long the oldest of the waiting requests waits", ""),
    STORE_ANSWERS("ontime_store_answers", "Whether a store answers: 1 or 0", "store");

    private final String metricName;
    private final String help;
    private final String label;

    Metric(String metricName, String help, String label) {
        this.metricName = metricName;
        this.help = help;
        this.label = label;
    }

    /** The name in Prometheus: {@code ontime_stream_lag_messages}. */
    public String metricName() {
        return metricName;
    }

    /** One sentence for people. */
    public String help() {
        return help;
    }

    /** The label that tells its values apart; empty if there is one value. */
    public String label() {
        return label;
    }

    /** The metric of a name; empty if there is none, as after an update. */
    public static Optional<Metric> find(String metricName) {
        return Arrays.stream(values())
                .filter(metric -> metric.metricName.equals(metricName))
                .findFirst();
    }
}
