package ontime.web.nearby;

import java.util.OptionalDouble;
import ontime.model.delay.DelayTotals;
import org.jspecify.annotations.Nullable;

/**
 * Figures of flights. Shares are of all scheduled flights, 0 to 1; delays are minutes, negative if early. Null means that
 * there is no flight to compute it from.
 *
 * @param flights scheduled flights
 * @param onTime arrived less than 15 minutes late
 * @param onTimeShare of all scheduled flights
 * @param late arrived 15 or more minutes late
 * @param lateDepartures departed 15 or more minutes late
 * @param cancelled for any reason
 * @param cancelledShare of all scheduled flights
 * @param diverted landed elsewhere
 * @param meanDepDelay minutes over all departures
 * @param meanArrDelay minutes over all arrivals
 */
record NearbyFigures(
        long flights,
        long onTime,
        @Nullable Double onTimeShare,
        long late,
        long lateDepartures,
        long cancelled,
        @Nullable Double cancelledShare,
        long diverted,
        @Nullable Double meanDepDelay,
        @Nullable Double meanArrDelay) {

    static NearbyFigures of(DelayTotals totals) {
        return new NearbyFigures(
                totals.flights(),
                totals.onTime(),
                orNull(totals.onTimeShare()),
                totals.lateArrivals(),
                totals.lateDepartures(),
                totals.cancelled(),
                orNull(totals.cancelledShare()),
                totals.diverted(),
                orNull(totals.meanDepDelay()),
                orNull(totals.meanArrDelay()));
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
