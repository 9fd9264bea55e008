package ontime.stores.mapping;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import ontime.model.flight.Diversion;
import ontime.model.flight.Flight;
import ontime.model.prediction.KnownLeg;
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
     * @throws IllegalStateException if a value is missing that every flight has
     */
    public static Flight flight(Values values) {
        return new StoredFlight(values).flight();
    }

    /**
     * The leg of some values. It reads fewer values than a flight.
     *
     * @throws IllegalStateException if a value is missing that every flight has
     */
    public static KnownLeg leg(Values values) {
        return new StoredFlight(values).leg();
    }

    /** Airports are few, and legs that are kept are many. */
    private KnownLeg leg() {
        return new KnownLeg(
                LocalDate.parse(required(FlightField.FLIGHT_DATE)),
                requiredNumber(FlightField.FLIGHT_NUM),
                required(FlightField.ORIGIN).intern(),
                required(FlightField.DEST).intern(),
                required(FlightField.CRS_DEP_TIME),
                text(FlightField.CRS_ARR_TIME),
                number(FlightField.DEP_DELAY),
                number(FlightField.ARR_DELAY),
                flag(FlightField.CANCELLED));
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
                requiredNumber(FlightField.ORDINAL),
                diversion());
    }

    private @Nullable String text(FlightField field) {
        return (String) values.get(field.storedName());
    }

    private @Nullable Integer number(FlightField field) {
        return (Integer) values.get(field.storedName());
    }

    private @Nullable Diversion diversion() {
        Integer landings = number(FlightField.DIV_AIRPORT_LANDINGS);
        Integer reached = number(FlightField.DIV_REACHED_DEST);
        List<Diversion.Stop> stops = stops();
        if (!flag(FlightField.DIVERTED) || (landings == null && reached == null && stops.isEmpty())) {
            return null;
        }
        return new Diversion(
                landings,
                reached != null && reached == 1,
                number(FlightField.DIV_ACTUAL_ELAPSED_TIME),
                number(FlightField.DIV_ARR_DELAY),
                stops);
    }

    private List<Diversion.Stop> stops() {
        String first = text(FlightField.DIV1_AIRPORT);
        if (first == null) {
            return List.of();
        }
        Diversion.Stop firstStop = new Diversion.Stop(
                first,
                text(FlightField.DIV1_WHEELS_ON),
                number(FlightField.DIV1_TOTAL_G_TIME),
                text(FlightField.DIV1_WHEELS_OFF),
                text(FlightField.DIV1_TAIL_NUM));
        String second = text(FlightField.DIV2_AIRPORT);
        if (second == null) {
            return List.of(firstStop);
        }
        Diversion.Stop secondStop = new Diversion.Stop(
                second,
                text(FlightField.DIV2_WHEELS_ON),
                number(FlightField.DIV2_TOTAL_G_TIME),
                text(FlightField.DIV2_WHEELS_OFF),
                text(FlightField.DIV2_TAIL_NUM));
        return List.of(firstStop, secondStop);
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
