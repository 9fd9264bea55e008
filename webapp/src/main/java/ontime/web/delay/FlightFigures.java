package ontime.web.delay;

import java.util.OptionalDouble;
import ontime.model.delay.Cancellations;
import ontime.model.delay.CauseMinutes;
import ontime.model.delay.DelayFigures;
import ontime.model.delay.DelayPercentiles;
import ontime.model.delay.DelayTotals;
import org.jspecify.annotations.Nullable;

/**
 * Figures of flights, for pages and the API. Shares are of all scheduled flights, 0 to 1. Delays are in minutes,
 * negative if early. Null means not known.
 *
 * @param flights scheduled flights
 * @param onTime arrived less than 15 minutes late
 * @param onTimeShare of all scheduled flights
 * @param late arrived 15 or more minutes late
 * @param lateShare of all scheduled flights
 * @param cancelled for any reason
 * @param cancelledShare of all scheduled flights
 * @param cancellations cancelled flights by reason
 * @param diverted landed elsewhere
 * @param divertedShare of all scheduled flights
 * @param notReported neither arrived nor reported as cancelled or diverted
 * @param departures flights with a departure delay
 * @param lateDepartures departed 15 or more minutes late
 * @param meanDepDelay minutes over all departures
 * @param arrivals flights with an arrival delay
 * @param meanArrDelay minutes over all arrivals
 * @param medianArrDelay minutes; half of the arrivals were no later
 * @param ninetiethArrDelay minutes; nine of ten arrivals were no later
 * @param causeMinutes minutes of late arrivals' delay by cause
 */
public record FlightFigures(
        long flights,
        long onTime,
        @Nullable Double onTimeShare,
        long late,
        @Nullable Double lateShare,
        long cancelled,
        @Nullable Double cancelledShare,
        Cancellations cancellations,
        long diverted,
        @Nullable Double divertedShare,
        long notReported,
        long departures,
        long lateDepartures,
        @Nullable Double meanDepDelay,
        long arrivals,
        @Nullable Double meanArrDelay,
        @Nullable Integer medianArrDelay,
        @Nullable Integer ninetiethArrDelay,
        CauseMinutes causeMinutes) {

    /** The figures of a report or of a part of it. */
    public static FlightFigures of(DelayFigures figures) {
        DelayTotals totals = figures.totals();
        DelayPercentiles percentiles = figures.arrDelay();
        return new FlightFigures(
                totals.flights(),
                totals.onTime(),
                orNull(totals.onTimeShare()),
                totals.lateArrivals(),
                orNull(totals.lateShare()),
                totals.cancelled(),
                orNull(totals.cancelledShare()),
                totals.cancellations(),
                totals.diverted(),
                orNull(totals.divertedShare()),
                totals.flights() - totals.arrivals() - totals.cancelled() - totals.diverted(),
                totals.departures(),
                totals.lateDepartures(),
                orNull(totals.meanDepDelay()),
                totals.arrivals(),
                orNull(totals.meanArrDelay()),
                percentiles == null ? null : percentiles.median(),
                percentiles == null ? null : percentiles.ninetieth(),
                totals.causes());
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
