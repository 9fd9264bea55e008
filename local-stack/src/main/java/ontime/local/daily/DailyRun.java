package ontime.local.daily;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import ontime.local.launch.Launch;
import ontime.local.process.JsonFile;

/**
 * How far the daily runs are.
 *
 * @param finished the newest day that needs no run anymore
 * @param day of the last run
 * @param state of the last run
 * @param since when the state changed, in UTC
 * @param attempts of the day in a row that did not succeed
 * @param message more about the state; empty if there is nothing to say
 */
public record DailyRun(LocalDate finished, LocalDate day, State state, Instant since, int attempts, String message) {

    private static final Duration SHORTEST_PAUSE = Duration.ofMinutes(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /** While another scheduler has the day. */
    private static final Duration LEFT_PAUSE = Duration.ofMinutes(30);

    /** The states of a run. */
    public enum State {
        /** There was no run yet. */
        NONE,
        /** Its jobs run. */
        RUNNING,
        /** All of its jobs ended well: every email was sent. */
        DONE,
        /** A job failed. Today's run is tried again. */
        FAILED,
        /** Airflow runs the jobs of the day. */
        LEFT_TO_AIRFLOW
    }

    /** The file that the scheduler writes and {@code status} reads: {@code run/daily.json}. */
    public static JsonFile<DailyRun> file(Launch launch) {
        return new JsonFile<>(launch.folders().run().resolve("daily.json"), DailyRun.class);
    }

    /** Before the first run, which is that of the day after the first start: nobody can have asked for an earlier one. */
    static DailyRun none(LocalDate today, Instant now) {
        return new DailyRun(today, today, State.NONE, now, 0, "");
    }

    DailyRun running(LocalDate next, Instant now) {
        return new DailyRun(finished, next, State.RUNNING, now, next.equals(day) ? attempts : 0, "");
    }

    DailyRun done(Instant now) {
        return new DailyRun(day, day, State.DONE, now, 0, "");
    }

    /**
     * The run did not succeed.
     *
     * @param isLast whether the day is not tried again
     */
    DailyRun unfinished(State ended, String why, boolean isLast, Instant now) {
        return new DailyRun(isLast ? day : finished, day, ended, now, attempts + 1, why);
    }

    /** The earliest time of another run. */
    Instant pauseEnd() {
        return switch (state) {
            case NONE, RUNNING, DONE -> since;
            case LEFT_TO_AIRFLOW -> since.plus(LEFT_PAUSE);
            case FAILED -> {
                Duration pause = SHORTEST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 4));
                yield since.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
            }
        };
    }
}
