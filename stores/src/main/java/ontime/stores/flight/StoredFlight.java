package ontime.stores.flight;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import ontime.model.flight.Flight;
import org.jspecify.annotations.Nullable;

/** Makes flights of the values that stores hold, and rows of the table in their types, under BTS's names. */
public final class StoredFlight {

    /** The names of all values, in the order of {@link Flight}'s components. */
    public static final List<String> NAMES =
            Arrays.stream(FlightField.values()).map(FlightField::storedName).toList();

    /** Where values come from: a document, a hit of a search, or a row of the table. */
    @FunctionalInterface
    public interface Values {
        /** A string, an integer or a boolean; null where the store holds none. */
        @Nullable
        Object get(String storedName);
    }

    private final Values values;

    private StoredFlight(Values values) {
        this.values = values;
    }

    /**
     * The flight of some values.
     *
     * @throws IllegalStateException where a value is missing that every flight has
     */
    public static Flight flight(Values values) {
        return new StoredFlight(values).flight();
    }

    private Flight flight() {
        return new Flight(
                LocalDate.parse(required(FlightField.FLIGHT_DATE)),
                required(FlightField.CARRIER),
                requiredNumber(FlightField.FLIGHT_NUM),
                text(FlightField.TAIL_NUM),
                required(FlightField.ORIGIN),
                required(FlightField.DEST),
                required(FlightField.CRS_DEP_TIME),
                text(FlightField.DEP_TIME),
                number(FlightField.DEP_DELAY),
                number(FlightField.TAXI_OUT),
                text(FlightField.WHEELS_OFF),
                text(FlightField.WHEELS_ON),
                number(FlightField.TAXI_IN),
                text(FlightField.CRS_ARR_TIME),
                text(FlightField.ARR_TIME),
                number(FlightField.ARR_DELAY),
                flag(FlightField.CANCELLED),
                text(FlightField.CANCELLATION_CODE),
                flag(FlightField.DIVERTED),
                number(FlightField.CRS_ELAPSED_TIME),
                number(FlightField.ACTUAL_ELAPSED_TIME),
                number(FlightField.AIR_TIME),
                number(FlightField.DISTANCE),
                number(FlightField.CARRIER_DELAY),
                number(FlightField.WEATHER_DELAY),
                number(FlightField.NAS_DELAY),
                number(FlightField.SECURITY_DELAY),
                number(FlightField.LATE_AIRCRAFT_DELAY),
                requiredNumber(FlightField.ORDINAL));
    }

    private @Nullable String text(FlightField field) {
        return (String) values.get(field.storedName());
    }

    private @Nullable Integer number(FlightField field) {
        return (Integer) values.get(field.storedName());
    }

    private boolean flag(FlightField field) {
        return Boolean.TRUE.equals(values.get(field.storedName()));
    }

    private String required(FlightField field) {
        String text = text(field);
        if (text == null) {
            throw missing(field);
        }
        return text;
    }

    private int requiredNumber(FlightField field) {
        Integer number = number(field);
        if (number == null) {
            throw missing(field);
        }
        return number;
    }

    private static IllegalStateException missing(FlightField field) {
        return new IllegalStateException("a stored flight without " + field.storedName());
    }
}
