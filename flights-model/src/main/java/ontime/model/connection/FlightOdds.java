package ontime.model.connection;

/**
 * What may become of a flight.
 *
 * @param delay of its arrival or its departure, if it has one
 * @param happens the probability that it has one: that the flight is not cancelled and, for an arrival, not diverted
 */
public record FlightOdds(DelayCurve delay, double happens) {

    public FlightOdds {
        if (!(happens >= 0 && happens <= 1)) {
            throw new IllegalArgumentException("a probability is 0 to 1, not: " + happens);
        }
    }
}
