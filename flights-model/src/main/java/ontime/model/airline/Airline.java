package ontime.model.airline;

import org.jspecify.annotations.Nullable;

/**
 * An airline that reports to BTS.
 *
 * @param code BTS {@code Carrier}, mostly the IATA code: "DL"
 * @param name "Delta Air Lines Inc."
 * @param country "United States"; null where no source gives one
 * @param callsign how controllers call its flights: "DELTA"; null where no source gives one
 */
public record Airline(String code, String name, @Nullable String country, @Nullable String callsign) {

    /** An airline that only its name is known of. */
    public Airline(String code, String name) {
        this(code, name, null, null);
    }
}
