package ontime.web.prediction.reason;

import ontime.model.delay.DelayTotals;

/**
 * How many past flights were cancelled.
 *
 * @param ofRoute whether they are the flights of the route; otherwise they are all flights
 * @param share of the scheduled flights, 0 to 1
 */
public record UsualCancellations(boolean ofRoute, double share) {

    static UsualCancellations of(boolean ofRoute, DelayTotals totals) {
        return new UsualCancellations(ofRoute, (double) totals.cancelled() / totals.flights());
    }
}
