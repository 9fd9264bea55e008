package ontime.web.season;

import java.time.YearMonth;
import ontime.model.flight.MonthTotals;
import org.jspecify.annotations.Nullable;

/**
 * A month's line in the table of the seasonality page. Shares are of all scheduled flights, 0 to 1.
 *
 * @param month by FlightDate
 * @param totalFlights scheduled flights
 * @param onTimeShare arrived less than 15 minutes late; cancelled and diverted flights did not
 * @param lateShare arrived 15 or more minutes late
 * @param cancelledShare cancelled
 * @param divertedShare diverted
 * @param meanArrDelay minutes over all arrivals; null without any
 * @param most whether no month has more flights
 */
record MonthRow(
        YearMonth month,
        long totalFlights,
        double onTimeShare,
        double lateShare,
        double cancelledShare,
        double divertedShare,
        @Nullable Double meanArrDelay,
        boolean most) {

    static MonthRow of(MonthTotals totals, boolean most) {
        return new MonthRow(
                totals.month(),
                totals.totalFlights(),
                share(totals.arrivals() - totals.lateArrivals(), totals),
                share(totals.lateArrivals(), totals),
                share(totals.cancelled(), totals),
                share(totals.diverted(), totals),
                totals.arrivals() == 0 ? null : (double) totals.sumArrDelay() / totals.arrivals(),
                most);
    }

    private static double share(long flights, MonthTotals totals) {
        return totals.totalFlights() == 0 ? 0 : (double) flights / totals.totalFlights();
    }
}
