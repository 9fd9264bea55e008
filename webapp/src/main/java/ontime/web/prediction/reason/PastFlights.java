package ontime.web.prediction.reason;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ontime.crossing.CrossingCell;
import ontime.model.delay.DelayTotals;
import ontime.model.delay.ShareRange;
import ontime.model.flight.Flight;
import ontime.model.flight.FlightStatus;
import ontime.web.compare.Comparison;
import org.jspecify.annotations.Nullable;

/**
 * How some past flights arrived.
 *
 * @param arrivals flights that were neither cancelled nor diverted, at least one
 * @param late those of them that arrived 15 or more minutes late
 * @param cancelled did not fly
 * @param first day of the first one; null if not known
 * @param last day of the last one; null if not known
 */
record PastFlights(long arrivals, long late, long cancelled, @Nullable LocalDate first, @Nullable LocalDate last) {

    /** Past flights, the newest first; empty if none arrived. */
    static Optional<PastFlights> of(List<Flight> flights) {
        long late = count(flights, FlightStatus.LATE);
        long arrivals = late + count(flights, FlightStatus.ON_TIME);
        return arrivals == 0
                ? Optional.empty()
                : Optional.of(new PastFlights(
                        arrivals,
                        late,
                        count(flights, FlightStatus.CANCELLED),
                        flights.get(flights.size() - 1).flightDate(),
                        flights.get(0).flightDate()));
    }

    /** The flights of the only cell of an answer; empty if none arrived. */
    static Optional<PastFlights> of(CrossingCell cell) {
        DelayTotals totals = cell.figures().totals();
        return totals.arrivals() == 0
                ? Optional.empty()
                : Optional.of(
                        new PastFlights(totals.arrivals(), totals.lateArrivals(), totals.cancelled(), null, null));
    }

    private static long count(List<Flight> flights, FlightStatus status) {
        return flights.stream().filter(flight -> flight.status() == status).count();
    }

    /** The late ones by all that arrived, 0 to 1. */
    public double lateShare() {
        return (double) late / arrivals;
    }

    /** Where the share probably lies, given how few flights it is of. */
    public ShareRange range() {
        return ShareRange.of(late, arrivals);
    }

    /** Whether chance decides most of the share. */
    public boolean isOfFew() {
        return arrivals < Comparison.MINIMUM_FLIGHTS;
    }
}
