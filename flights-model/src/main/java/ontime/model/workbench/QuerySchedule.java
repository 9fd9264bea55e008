package ontime.model.workbench;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A saved query that runs by itself, each day or each week, and whose user gets an email when a value of its result
 * crosses a threshold: when it is beyond, and was not at the run before. A process that runs it holds it until a time, so
 * that no other does.
 *
 * @param id that of the saved query
 * @param user whose query it is
 * @param weekday on which it runs; null for each day
 * @param hour at which it runs, in UTC: 0 to 23
 * @param column whose values are compared
 * @param comparison how
 * @param value the threshold
 * @param language of the emails
 * @param since when the user set it last: nothing earlier is due
 * @param runs what became of it since then
 */
public record QuerySchedule(
        String id,
        String user,
        @Nullable DayOfWeek weekday,
        int hour,
        String column,
        Comparison comparison,
        double value,
        String language,
        Instant since,
        Runs runs) {

    /** The failures in a row after which it runs no more. */
    public static final int MOST_FAILURES = 3;

    /** The most characters of a column's name. */
    public static final int LONGEST_COLUMN = 100;

    /** How a value is compared with the threshold. */
    public enum Comparison {
        /** It is larger. */
        ABOVE,
        /** It is smaller. */
        BELOW;

        /** Whether a value is beyond a threshold. */
        public boolean test(double value, double threshold) {
            return this == ABOVE ? value > threshold : value < threshold;
        }
    }

    /**
     * What became of a schedule.
     *
     * @param ranFor the time of the last run that ended; null before the first
     * @param query the last run in the history; null before the first
     * @param crossed whether a value was beyond the threshold at the last run
     * @param failures runs in a row that failed
     * @param problem why the last run failed; null if it did not
     * @param on whether it runs: not after {@link #MOST_FAILURES}, nor after its user unsubscribed
     * @param heldUntil until when a process has it; null if none does
     */
    public record Runs(
            @Nullable Instant ranFor,
            @Nullable String query,
            boolean crossed,
            int failures,
            @Nullable String problem,
            boolean on,
            @Nullable Instant heldUntil) {

        private static final Runs NONE = new Runs(null, null, false, 0, null, true, null);

        private boolean isHeld(Instant now) {
            return heldUntil != null && heldUntil.isAfter(now);
        }

        private boolean hasRunFor(Instant due) {
            return ranFor != null && !ranFor.isBefore(due);
        }
    }

    /** A schedule that has not run. */
    public static QuerySchedule of(
            SavedQuery saved,
            @Nullable DayOfWeek weekday,
            int hour,
            String column,
            Comparison comparison,
            double value,
            String language,
            Instant now) {
        return new QuerySchedule(
                saved.id(), saved.user(), weekday, hour, column, comparison, value, language, now, Runs.NONE);
    }

    /** The newest time at which it should have run; empty if that run ended, or a process has it now. */
    public Optional<Instant> findDue(Instant now) {
        Instant due = newest(now);
        boolean isOver = !runs.on() || runs.hasRunFor(due) || due.isBefore(since);
        return isOver || runs.isHeld(now) ? Optional.empty() : Optional.of(due);
    }

    /** When it runs next, in UTC. */
    public Instant next(Instant now) {
        Instant newest = newest(now);
        return newest.atOffset(ZoneOffset.UTC)
                .plusDays(weekday == null ? 1 : DayOfWeek.values().length)
                .toInstant();
    }

    private Instant newest(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        LocalDate day = weekday == null ? today : today.with(TemporalAdjusters.previousOrSame(weekday));
        Instant time = day.atTime(hour, 0).toInstant(ZoneOffset.UTC);
        return time.isAfter(now)
                ? day.minusDays(weekday == null ? 1 : DayOfWeek.values().length)
                        .atTime(hour, 0)
                        .toInstant(ZoneOffset.UTC)
                : time;
    }

    /** The same, held by a process. */
    public QuerySchedule held(Instant until) {
        return with(new Runs(runs.ranFor, runs.query, runs.crossed, runs.failures, runs.problem, runs.on, until));
    }

    /** The same after a run. */
    public QuerySchedule ran(Instant due, String query, boolean isCrossed) {
        return with(new Runs(due, query, isCrossed, 0, null, true, null));
    }

    /** The same after a run that failed. */
    public QuerySchedule failed(Instant due, @Nullable String query, String why) {
        int failures = runs.failures + 1;
        return with(new Runs(due, query, runs.crossed, failures, why, failures < MOST_FAILURES, null));
    }

    /** The same, switched off by its user. */
    public QuerySchedule off() {
        return with(
                new Runs(runs.ranFor, runs.query, runs.crossed, runs.failures, runs.problem, false, runs.heldUntil));
    }

    private QuerySchedule with(Runs newRuns) {
        return new QuerySchedule(id, user, weekday, hour, column, comparison, value, language, since, newRuns);
    }
}
