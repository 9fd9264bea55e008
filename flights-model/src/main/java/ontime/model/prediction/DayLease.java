package ontime.model.prediction;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which scheduler runs the jobs of a day. Both schedulers keep to it, so they never run the same day at once.
 *
 * @param day of the jobs
 * @param scheduler that runs them
 * @param state whether it still does
 * @param until the end of the lease of a scheduler that does not renew it
 */
public record DayLease(LocalDate day, Scheduler scheduler, State state, Instant until) {

    /** Longer than a job of Airflow may run, plus the longest pause before it is tried again. */
    public static final Duration LENGTH = Duration.ofMinutes(90);

    /** How long the launcher waits for Airflow to begin a day, if Airflow ran the day before. */
    public static final Duration AIRFLOW_FIRST = Duration.ofHours(1);

    /** What starts the jobs once a day. */
    public enum Scheduler {
        /** The process that {@code up} starts. */
        LAUNCHER,
        /** Airflow, whose DAG {@code daily_predictions} replaces the launcher's scheduler. */
        AIRFLOW;

        /**
         * A scheduler by its name: launcher or airflow.
         *
         * @throws IllegalArgumentException if there is none
         */
        public static Scheduler of(String name) {
            return Arrays.stream(values())
                    .filter(scheduler -> scheduler.schedulerName().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("not a scheduler: %s; there are %s"
                            .formatted(
                                    name,
                                    Arrays.stream(values())
                                            .map(Scheduler::schedulerName)
                                            .collect(Collectors.joining(", ")))));
        }

        /** The name in lowercase. */
        public String schedulerName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a scheduler does with its day. */
    public enum State {
        /** Its jobs run, or are about to be tried again. */
        RUNNING,
        /** All jobs have ended, and every email was sent. */
        DONE
    }

    /** The lease of a scheduler that runs a job now. */
    public static DayLease running(LocalDate day, Scheduler scheduler, Instant now) {
        return new DayLease(day, scheduler, State.RUNNING, now.plus(LENGTH));
    }

    /** The lease of a scheduler whose jobs have all ended. */
    public DayLease done() {
        return new DayLease(day, scheduler, State.DONE, until);
    }

    /**
     * Whether a scheduler may run the jobs of a day.
     *
     * @param known the lease of the day
     * @param before the lease of the day before
     */
    public static boolean isFree(
            LocalDate day, Scheduler scheduler, Optional<DayLease> known, Optional<DayLease> before, Instant now) {
        return known.map(lease -> lease.isFreeFor(scheduler, now))
                .orElseGet(() -> scheduler == Scheduler.AIRFLOW || !isExpectedOfAirflow(day, before, now));
    }

    private boolean isFreeFor(Scheduler other, Instant now) {
        if (scheduler == other) {
            return true;
        }
        return switch (state) {
            case RUNNING -> !until.isAfter(now);
            // Airflow may run any day again, as a backfill does. It sends no email twice.
            case DONE -> other == Scheduler.AIRFLOW;
        };
    }

    private static boolean isExpectedOfAirflow(LocalDate day, Optional<DayLease> before, Instant now) {
        Instant begin = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        return before.filter(lease -> lease.scheduler() == Scheduler.AIRFLOW).isPresent()
                && now.isBefore(begin.plus(AIRFLOW_FIRST));
    }
}
