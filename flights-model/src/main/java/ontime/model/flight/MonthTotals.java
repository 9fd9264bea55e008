package ontime.model.flight;

import java.time.YearMonth;

/**
 * A month's flights in numbers.
 *
 * @param month by FlightDate
 * @param totalFlights rows of the table
 * @param cancelled BTS {@code Cancelled} = 1
 * @param diverted BTS {@code Diverted} = 1
 * @param lateArrivals arrived 15 or more minutes late
 * @param arrivals flights with an arrival delay: neither cancelled nor diverted
 * @param sumArrDelay minutes over all arrivals, early ones negative
 * @param sumDepDelay minutes over all departures, early ones negative
 * @param departures flights with a departure delay
 */
public record MonthTotals(
        YearMonth month,
        long totalFlights,
        long cancelled,
        long diverted,
        long lateArrivals,
        long arrivals,
        long sumArrDelay,
        long sumDepDelay,
        long departures) {}
