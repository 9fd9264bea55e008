package ontime.web.flight.account;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import ontime.model.weather.Observation;

/**
 * The weather at an airport when a flight left or reached its gate, or was to.
 *
 * @param event leaving or reaching the gate
 * @param airport code
 * @param at when it was observed, with the time zone of the airport
 * @param observation the last one by then
 */
record MetWeather(FlightEvent event, String airport, OffsetDateTime at, Observation observation) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** {@code 06:51}. */
    public String time() {
        return at.format(TIME);
    }

    /** Degrees Fahrenheit, from a temperature that is known. */
    public static double fahrenheit(double celsius) {
        return celsius * 9 / 5 + 32;
    }
}
