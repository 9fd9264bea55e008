package ontime.model.airline;

import org.jspecify.annotations.Nullable;

/**
 * An airline that reports to BTS.
 *
 * @param code BTS {@code Carrier}, mostly the IATA code: "DL"
 * @param name "Delta Air Lines Inc."
 * @param country "United States"; null if no source has one
 * @param callsign how controllers call its flights: "DELTA"; null if no source has one
 */
public record Airline(String code, String name, @Nullable String country, @Nullable String callsign) {

    /** An airline of which only the name is known. */
    public Airline(String code, String name) {
        this(code, name, null, null);
    }
}
