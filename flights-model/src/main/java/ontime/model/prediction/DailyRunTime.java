package ontime.model.prediction;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** When the daily run of predictions and emails begins: shortly after midnight in UTC, for the flights of the day that begins. */
public final class DailyRunTime {

    /** Airflow, which begins at midnight, comes first. */
    private static final Duration AFTER_MIDNIGHT = Duration.ofMinutes(5);

    private DailyRunTime() {}

    /** When the run of a day begins. */
    public static Instant of(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().plus(AFTER_MIDNIGHT);
    }
}
