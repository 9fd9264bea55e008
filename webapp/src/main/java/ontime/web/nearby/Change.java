package ontime.web.nearby;

import org.jspecify.annotations.Nullable;

/**
 * How figures changed from the previous period. Null means that one of them has no value to compare, or that the previous
 * one is 0.
 *
 * @param flightsPercent change of the scheduled flights, in percent of the previous ones
 * @param latePercent change of the flights that arrived 15 or more minutes late, in percent of the previous ones
 * @param cancelledPercent change of the cancelled flights, in percent of the previous ones
 * @param onTimePoints change of the on-time share, in percentage points
 * @param meanDepDelayMinutes change of the mean departure delay, in minutes
 * @param meanArrDelayMinutes change of the mean arrival delay, in minutes
 */
record Change(
        @Nullable Double flightsPercent,
        @Nullable Double latePercent,
        @Nullable Double cancelledPercent,
        @Nullable Double onTimePoints,
        @Nullable Double meanDepDelayMinutes,
        @Nullable Double meanArrDelayMinutes) {

    private static final int PERCENT = 100;

    static Change between(NearbyFigures previous, NearbyFigures current) {
        return new Change(
                percent(previous.flights(), current.flights()),
                percent(previous.late(), current.late()),
                percent(previous.cancelled(), current.cancelled()),
                difference(previous.onTimeShare(), current.onTimeShare(), PERCENT),
                difference(previous.meanDepDelay(), current.meanDepDelay(), 1),
                difference(previous.meanArrDelay(), current.meanArrDelay(), 1));
    }

    private static @Nullable Double percent(long previous, long current) {
        return previous == 0 ? null : (double) PERCENT * (current - previous) / previous;
    }

    private static @Nullable Double difference(@Nullable Double previous, @Nullable Double current, int scale) {
        return previous == null || current == null ? null : scale * (current - previous);
    }
}
