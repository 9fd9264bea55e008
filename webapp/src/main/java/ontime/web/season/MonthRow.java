package ontime.web.season;

import java.time.YearMonth;
import ontime.model.flight.MonthTotals;
import org.jspecify.annotations.Nullable;

/**
 * A month on the seasonality page. Shares are of all scheduled flights, 0 to 1.
 *
 * @param month by FlightDate
 * @param totalFlights scheduled flights
 * @param onTimeShare arrived less than 15 minutes late; cancelled and diverted flights did not
 * @param lateShare arrived 15 or more minutes late
 * @param cancelledShare cancelled
 * @param divertedShare diverted
 * @param meanArrDelay minutes over all arrivals; null if there are none
 */
record MonthRow(
        YearMonth month,
        long totalFlights,
        double onTimeShare,
        double lateShare,
        double cancelledShare,
        double divertedShare,
        @Nullable Double meanArrDelay) {

    static MonthRow of(MonthTotals totals) {
        return new MonthRow(
                totals.month(),
                totals.totalFlights(),
                share(totals.arrivals() - totals.lateArrivals(), totals),
                share(totals.lateArrivals(), totals),
                share(totals.cancelled(), totals),
                share(totals.diverted(), totals),
                totals.arrivals() == 0 ? null : (double) totals.sumArrDelay() / totals.arrivals());
    }

    private static double share(long flights, MonthTotals totals) {
        return totals.totalFlights() == 0 ? 0 : (double) flights / totals.totalFlights();
    }
}
