package ontime.model.flight;

/**
 * A directed pair of airports.
 *
 * @param origin airport code (BTS {@code Origin})
 * @param dest airport code (BTS {@code Dest})
 */
public record Route(String origin, String dest) {

    /** Airport codes are three capital letters or digits. */
    public static final String AIRPORT_CODE = "[A-Z0-9]{3}";

    public Route {
        requireAirportCode(origin);
        requireAirportCode(dest);
    }

    /** A route as {@link #toString} writes it. */
    public static Route parse(String text) {
        if (!text.matches(AIRPORT_CODE + "-" + AIRPORT_CODE)) {
            throw new IllegalArgumentException("not a route such as ATL-JFK: " + text);
        }
        return new Route(text.substring(0, 3), text.substring(4));
    }

    private static void requireAirportCode(String code) {
        if (!code.matches(AIRPORT_CODE)) {
            throw new IllegalArgumentException("not an airport code of three letters: " + code);
        }
    }

    /** {@code ATL-JFK}, as in document ids. */
    @Override
    public String toString() {
        return origin + "-" + dest;
    }
}
