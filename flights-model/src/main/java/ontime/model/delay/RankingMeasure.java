package ontime.model.delay;

import java.util.Comparator;
import java.util.OptionalDouble;

/** By what flights are ranked. */
public enum RankingMeasure {
    /** Flights on time divided by scheduled flights; the higher the better. */
    ON_TIME_SHARE,
    /** Mean arrival delay in minutes. */
    MEAN_DELAY,
    /** The delay in minutes that nine of ten arrivals did not exceed. */
    NINETIETH_PERCENTILE,
    /** Cancelled flights divided by scheduled flights. */
    CANCELLED_SHARE;

    /** The value for some flights; empty where nothing is known of it. */
    public OptionalDouble of(DelayFigures figures) {
        DelayPercentiles percentiles = figures.arrDelay();
        return switch (this) {
            case ON_TIME_SHARE -> figures.totals().onTimeShare();
            case MEAN_DELAY -> figures.totals().meanArrDelay();
            case NINETIETH_PERCENTILE ->
                percentiles == null ? OptionalDouble.empty() : OptionalDouble.of(percentiles.ninetieth());
            case CANCELLED_SHARE -> figures.totals().cancelledShare();
        };
    }

    /** Best first; of equal ones the one with more flights, then by id. For parts that have a value. */
    public Comparator<DelayPart> bestFirst() {
        Comparator<DelayPart> byValue =
                Comparator.comparingDouble(part -> of(part.figures()).orElseThrow());
        return (this == ON_TIME_SHARE ? byValue.reversed() : byValue)
                .thenComparing(part -> part.figures().totals().flights(), Comparator.reverseOrder())
                .thenComparing(DelayPart::id);
    }

    /** Whether the value is known. */
    public boolean isKnown(DelayPart part) {
        return of(part.figures()).isPresent();
    }
}
