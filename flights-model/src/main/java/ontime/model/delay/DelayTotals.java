package ontime.model.delay;

import java.util.OptionalDouble;

/**
 * Sums over flights, which can be added to the sums of other flights. The only definition of the share of flights on
 * time; the page {@code /definitions} explains it.
 *
 * @param flights scheduled flights: rows of the table
 * @param cancellations BTS {@code Cancelled} = 1, by reason
 * @param diverted BTS {@code Diverted} = 1
 * @param departures flights with a departure delay
 * @param lateDepartures departed 15 or more minutes late
 * @param sumDepDelay minutes over all departures, early ones negative
 * @param arrivals flights with an arrival delay: neither cancelled nor diverted
 * @param lateArrivals arrived 15 or more minutes late
 * @param sumArrDelay minutes over all arrivals, early ones negative
 * @param causes minutes of late arrivals' delay by cause
 */
public record DelayTotals(
        long flights,
        Cancellations cancellations,
        long diverted,
        long departures,
        long lateDepartures,
        long sumDepDelay,
        long arrivals,
        long lateArrivals,
        long sumArrDelay,
        CauseMinutes causes) {

    /** The sums over no flight. */
    public static final DelayTotals NONE =
            new DelayTotals(0, Cancellations.NONE, 0, 0, 0, 0, 0, 0, 0, CauseMinutes.NONE);

    /** These sums and those of others, which must be of other flights. */
    public DelayTotals plus(DelayTotals others) {
        return new DelayTotals(
                flights + others.flights,
                cancellations.plus(others.cancellations),
                diverted + others.diverted,
                departures + others.departures,
                lateDepartures + others.lateDepartures,
                sumDepDelay + others.sumDepDelay,
                arrivals + others.arrivals,
                lateArrivals + others.lateArrivals,
                sumArrDelay + others.sumArrDelay,
                causes.plus(others.causes));
    }

    /** Flights that arrived less than 15 minutes late, or early: the rule of the US Department of Transportation. */
    public long onTime() {
        return arrivals - lateArrivals;
    }

    /** Cancelled flights, whatever the reason. */
    public long cancelled() {
        return cancellations.all();
    }

    /** Flights on time divided by all scheduled flights, 0 to 1: cancelled and diverted ones count against it. */
    public OptionalDouble onTimeShare() {
        return perFlight(onTime());
    }

    /** Flights that arrived 15 or more minutes late divided by all scheduled flights, 0 to 1. */
    public OptionalDouble lateShare() {
        return perFlight(lateArrivals);
    }

    /**
     * Flights that arrived 15 or more minutes late divided by all that arrived, 0 to 1: what a predicted chance of a late
     * arrival compares with, because it is a chance of flights that are neither cancelled nor diverted.
     */
    public OptionalDouble lateArrivalShare() {
        return quotient(lateArrivals, arrivals);
    }

    /** Cancelled flights divided by all scheduled flights, 0 to 1. */
    public OptionalDouble cancelledShare() {
        return perFlight(cancelled());
    }

    /** Diverted flights divided by all scheduled flights, 0 to 1. */
    public OptionalDouble divertedShare() {
        return perFlight(diverted);
    }

    /** Minutes after schedule at the gate, over all arrivals; early ones count as negative. */
    public OptionalDouble meanArrDelay() {
        return quotient(sumArrDelay, arrivals);
    }

    /** Minutes after schedule off the gate, over all departures; early ones count as negative. */
    public OptionalDouble meanDepDelay() {
        return quotient(sumDepDelay, departures);
    }

    private OptionalDouble perFlight(long some) {
        return quotient(some, flights);
    }

    private static OptionalDouble quotient(long of, long by) {
        return by == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) of / by);
    }
}
