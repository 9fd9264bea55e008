package ontime.testkit.airline;

import java.util.List;
import ontime.model.airline.Airline;

/** Airlines for tests: the ones that {@link ontime.testkit.flight.ExampleFlights} fly with. */
public final class SomeAirlines {

    public static final Airline AMERICAN = new Airline("AA", "American Airlines Inc.");
    public static final Airline DELTA = new Airline("DL", "Delta Air Lines Inc.");

    /** A code that begins with a digit, as BTS has them. */
    public static final Airline PINNACLE = new Airline("9E", "Pinnacle Airlines Inc.");

    private SomeAirlines() {}

    /** All of them, by code. */
    public static List<Airline> list() {
        return List.of(PINNACLE, AMERICAN, DELTA);
    }
}
