package ontime.model.airplane;

/**
 * Flights in numbers.
 *
 * @param flights scheduled flights, cancelled and diverted ones among them
 * @param cancelled BTS {@code Cancelled} = 1
 * @param diverted BTS {@code Diverted} = 1
 * @param departures flights with a departure delay
 * @param sumDepDelay minutes over all departures, early ones negative
 * @param arrivals flights with an arrival delay: neither cancelled nor diverted
 * @param lateArrivals arrived 15 or more minutes late
 * @param sumArrDelay minutes over all arrivals, early ones negative
 * @param miles between the airports of all flights that were not cancelled
 * @param airMinutes wheels off to wheels on, of all flights that report it
 */
public record AirplaneTotals(
        long flights,
        long cancelled,
        long diverted,
        long departures,
        long sumDepDelay,
        long arrivals,
        long lateArrivals,
        long sumArrDelay,
        long miles,
        long airMinutes) {}
