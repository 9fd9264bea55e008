package ontime.testkit.airport;

import java.time.ZoneId;
import java.util.List;
import ontime.model.airport.Airport;

/** Airports for tests: the ones that {@link ontime.testkit.flight.ExampleFlights} fly between. */
public final class SomeAirports {

    /** The busiest one. */
    public static final Airport ATL = new Airport(
            "ATL",
            "Hartsfield-Jackson Atlanta International",
            "Atlanta",
            "GA",
            33.6367,
            -84.428101,
            ZoneId.of("America/New_York"));

    /** In Atlanta's zone. */
    public static final Airport JFK = new Airport(
            "JFK",
            "John F. Kennedy International",
            "New York",
            "NY",
            40.639801,
            -73.7789,
            ZoneId.of("America/New_York"));

    /** Three hours west of the others. */
    public static final Airport SFO = new Airport(
            "SFO",
            "San Francisco International",
            "San Francisco",
            "CA",
            37.618999,
            -122.375,
            ZoneId.of("America/Los_Angeles"));

    /** An airport with missing values: no state and no time zone. */
    public static final Airport WITHOUT_ZONE = new Airport("XWA", "Nowhere", "Nowhere", "", 0.0, 0.0, null);

    private SomeAirports() {}

    /** All of them, by code. */
    public static List<Airport> list() {
        return List.of(ATL, JFK, SFO, WITHOUT_ZONE);
    }
}
