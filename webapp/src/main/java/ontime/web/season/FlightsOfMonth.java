package ontime.web.season;

import ontime.model.flight.MonthTotals;

/**
 * A month's totals, as JSON and CSV.
 *
 * @param year of FlightDate
 * @param month 1 to 12
 * @param totalFlights scheduled flights, including cancelled and diverted ones
 * @param cancelled BTS {@code Cancelled} = 1
 * @param diverted BTS {@code Diverted} = 1
 * @param lateArrivals arrived 15 or more minutes late
 * @param arrivals neither cancelled nor diverted
 * @param sumArrDelay minutes over all arrivals, early ones negative
 * @param sumDepDelay minutes over all departures, early ones negative
 * @param departures flights with a departure delay
 */
record FlightsOfMonth(
        int year,
        int month,
        long totalFlights,
        long cancelled,
        long diverted,
        long lateArrivals,
        long arrivals,
        long sumArrDelay,
        long sumDepDelay,
        long departures) {

    static FlightsOfMonth of(MonthTotals totals) {
        return new FlightsOfMonth(
                totals.month().getYear(),
                totals.month().getMonthValue(),
                totals.totalFlights(),
                totals.cancelled(),
                totals.diverted(),
                totals.lateArrivals(),
                totals.arrivals(),
                totals.sumArrDelay(),
                totals.sumDepDelay(),
                totals.departures());
    }
}
