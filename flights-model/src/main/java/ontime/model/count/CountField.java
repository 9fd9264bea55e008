package ontime.model.count;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import ontime.model.flight.BtsColumn;
import ontime.model.flight.Flight;
import org.jspecify.annotations.Nullable;

/** What flights are counted by: columns of BTS, and codes that are computed when a flight is stored. */
public enum CountField {
    /** {@code 2008-01}. */
    MONTH(BtsColumn.FLIGHT_DATE),
    /** {@code 2008-01-15}. */
    DATE(BtsColumn.FLIGHT_DATE),
    CARRIER(BtsColumn.CARRIER),
    ORIGIN(BtsColumn.ORIGIN),
    DEST(BtsColumn.DEST),
    /** Empty if BTS gives none. */
    TAIL_NUM(BtsColumn.TAIL_NUM),
    /** Minutes; flights without an arrival delay are not counted by it. */
    ARR_DELAY(BtsColumn.ARR_DELAY),
    /** 0 is Monday. */
    WEEKDAY("Weekday", flight -> flight.flightDate().getDayOfWeek().ordinal()),
    /** 0 to 23; {@code 2400} is 0. */
    DEPARTURE_HOUR("DepHour", flight -> hour(flight.crsDepTime())),
    /** 0 to 23; {@code 2400} is 0; 24 if BTS gives no time. */
    ARRIVAL_HOUR("ArrHour", flight -> hour(flight.crsArrTime())),
    /** BTS {@code DistanceGroup} less one: 0 to 10; 11 if BTS gives no distance. */
    DISTANCE_GROUP("DistGroup", flight -> distanceGroup(flight.distance())),
    /** The first cause with the most minutes, 1 to 5; 0 without minutes. */
    CAUSE("Cause", CountField::cause),
    /** See {@link FlightOutcome}. */
    OUTCOME("Outcome", FlightOutcome::of);

    private static final int HOURS = 24;
    private static final int MILES_OF_GROUP = 250;
    private static final int LAST_GROUP = 10;

    private final String storedName;

    // A reference to a method without state.
    @SuppressWarnings("ImmutableEnumChecker")
    private final @Nullable ToIntFunction<Flight> code;

    CountField(BtsColumn column) {
        this.storedName = column.columnName();
        this.code = null;
    }

    CountField(String storedName, ToIntFunction<Flight> code) {
        this.storedName = storedName;
        this.code = code;
    }

    /** The fields that BTS does not have. */
    public static List<CountField> codes() {
        return Arrays.stream(values()).filter(field -> field.code != null).toList();
    }

    /** The name in an index. */
    public String storedName() {
        return storedName;
    }

    /**
     * The code of a flight.
     *
     * @throws NullPointerException if this is a column of BTS
     */
    public int code(Flight flight) {
        return Objects.requireNonNull(code, storedName).applyAsInt(flight);
    }

    /** The minutes of delay by cause, in BTS's order; 0 where BTS gives none. */
    public static int[] causeMinutes(Flight flight) {
        return Stream.of(
                        Objects.requireNonNullElse(flight.carrierDelay(), 0),
                        Objects.requireNonNullElse(flight.weatherDelay(), 0),
                        Objects.requireNonNullElse(flight.nasDelay(), 0),
                        Objects.requireNonNullElse(flight.securityDelay(), 0),
                        Objects.requireNonNullElse(flight.lateAircraftDelay(), 0))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int cause(Flight flight) {
        int[] minutes = causeMinutes(flight);
        int largest = -1;
        for (int cause = 0; cause < minutes.length; cause++) {
            if (minutes[cause] > (largest < 0 ? 0 : minutes[largest])) {
                largest = cause;
            }
        }
        return largest + 1;
    }

    private static int hour(@Nullable String hhmm) {
        return hhmm == null ? HOURS : Integer.parseInt(hhmm.substring(0, 2)) % HOURS;
    }

    private static int distanceGroup(@Nullable Integer miles) {
        return miles == null ? LAST_GROUP + 1 : Math.min(miles / MILES_OF_GROUP, LAST_GROUP);
    }
}
