package ontime.model.airline;

/**
 * An airline that reports to BTS.
 *
 * @param code BTS {@code Carrier}, mostly the IATA code: "DL"
 * @param name "Delta Air Lines Inc."
 */
public record Airline(String code, String name) {}
