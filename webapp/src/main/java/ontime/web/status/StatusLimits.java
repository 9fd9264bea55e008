package ontime.web.status;

import java.time.Duration;

/** Beyond which limits a part needs attention. They are those of the alert rules in {@code infra/monitoring/alerts.yml}. */
final class StatusLimits {

    /** Of the oldest request for a prediction. */
    static final Duration OLDEST_WAIT = Duration.ofMinutes(1);

    /** Since the last report of the stream. */
    static final Duration STREAM_SILENT = Duration.ofMinutes(2);

    /** Since the last report of a job that runs, which comes every minute. */
    static final Duration JOB_SILENT = Duration.ofMinutes(3);

    /** Requests that the stream has not read. */
    static final int STREAM_BEHIND = 5000;

    /** Since the last run of the daily jobs. */
    static final Duration NO_DAILY_RUN = Duration.ofHours(30);

    /** Since a model began to serve. */
    static final Duration OLD_MODEL = Duration.ofDays(120);

    /** Since the last month was loaded. */
    static final Duration OLD_FLIGHTS = Duration.ofDays(45);

    /** Bytes that should be free on the disk of the tables. */
    static final long LEAST_SPACE = 2L << 30;

    private StatusLimits() {}
}
