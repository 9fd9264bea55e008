package ontime.model.connection;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import ontime.model.flight.Flight;
import org.jspecify.annotations.Nullable;

/**
 * How flights of the past departed and arrived.
 *
 * @param flights scheduled flights
 * @param departure delays of those that departed
 * @param arrival delays of those that arrived where they were meant to
 * @param departed the probability that one departs
 * @param arrived the probability that one arrives
 */
public record PastDelays(int flights, DelayCurve departure, DelayCurve arrival, double departed, double arrived) {

    /** With fewer arrivals, the outer percentiles are mostly chance. */
    public static final int ENOUGH_ARRIVALS = 30;

    /** Few flights say little about rare events: they count together with so many flights of which one was cancelled. */
    private static final int USUAL_FLIGHTS = 50;

    /** What past flights tell; empty if too few of them arrived. */
    public static Optional<PastDelays> of(List<Flight> flights) {
        return of(
                flights.size(),
                flights.stream()
                        .filter(flight -> !flight.cancelled())
                        .map(Flight::depDelay)
                        .filter(Objects::nonNull)
                        .toList(),
                flights.stream().map(Flight::arrDelay).filter(Objects::nonNull).toList());
    }

    /**
     * The same from the delays alone.
     *
     * @param flights scheduled flights
     * @param departures delays of those that departed, in minutes
     * @param arrivals delays of those that arrived, in minutes
     */
    public static Optional<PastDelays> of(int flights, List<Integer> departures, List<Integer> arrivals) {
        return arrivals.size() < ENOUGH_ARRIVALS || departures.isEmpty()
                ? Optional.empty()
                : Optional.of(new PastDelays(
                        flights,
                        DelayCurve.of(departures),
                        DelayCurve.of(arrivals),
                        probability(departures.size(), flights),
                        probability(arrivals.size(), flights)));
    }

    /** The odds of the arrival of such a flight. */
    public FlightOdds arrivalOdds() {
        return new FlightOdds(arrival, arrived);
    }

    /** The odds of the departure of such a flight. */
    public FlightOdds departureOdds() {
        return new FlightOdds(departure, departed);
    }

    private static double probability(int happened, int flights) {
        return (happened + USUAL_FLIGHTS - 1.0) / (flights + USUAL_FLIGHTS);
    }

    /**
     * The odds of the arrival of such a flight, as models predict it.
     *
     * @param predicted its arrival delay
     * @param cancelled the probability of a cancellation; null: as often as in the past
     */
    public FlightOdds arrivalOdds(DelayCurve predicted, @Nullable Double cancelled) {
        return new FlightOdds(
                predicted, cancelled == null ? arrived : (1 - cancelled) * Math.min(1, arrived / departed));
    }

    /**
     * The odds of the departure of such a flight. Models predict its arrival: it leaves as much later than usual as it is
     * expected to arrive later than usual.
     *
     * @param predicted its arrival delay
     * @param cancelled the probability of a cancellation; null: as often as in the past
     */
    public FlightOdds departureOdds(DelayCurve predicted, @Nullable Double cancelled) {
        return new FlightOdds(departure.movedAs(arrival, predicted), cancelled == null ? departed : 1 - cancelled);
    }
}
