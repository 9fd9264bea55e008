package ontime.stores.mapping;

import java.util.function.Function;
import ontime.model.flight.BtsColumn;
import ontime.model.flight.Diversion;
import ontime.model.flight.Flight;
import org.jspecify.annotations.Nullable;

/**
 * What the stores hold of a flight: each value's stored name, how it is typed and where a {@link Flight} keeps it. The
 * one place of the mapping; documents, index and the way back are made from it.
 */
public enum FlightField {
    FLIGHT_DATE(BtsColumn.FLIGHT_DATE, Type.DAY, flight -> flight.flightDate().toString()),
    CARRIER(BtsColumn.CARRIER, Type.CODE, Flight::carrier),
    FLIGHT_NUM(BtsColumn.FLIGHT_NUM, Type.NUMBER, Flight::flightNum),
    TAIL_NUM(BtsColumn.TAIL_NUM, Type.CODE, Flight::tailNum),
    ORIGIN(BtsColumn.ORIGIN, Type.CODE, Flight::origin),
    DEST(BtsColumn.DEST, Type.CODE, Flight::dest),
    CRS_DEP_TIME(BtsColumn.CRS_DEP_TIME, Type.CODE, Flight::crsDepTime),
    DEP_TIME(BtsColumn.DEP_TIME, Type.CODE, Flight::depTime),
    DEP_DELAY(BtsColumn.DEP_DELAY, Type.NUMBER, Flight::depDelay),
    TAXI_OUT(BtsColumn.TAXI_OUT, Type.NUMBER, Flight::taxiOut),
    WHEELS_OFF(BtsColumn.WHEELS_OFF, Type.CODE, Flight::wheelsOff),
    WHEELS_ON(BtsColumn.WHEELS_ON, Type.CODE, Flight::wheelsOn),
    TAXI_IN(BtsColumn.TAXI_IN, Type.NUMBER, Flight::taxiIn),
    CRS_ARR_TIME(BtsColumn.CRS_ARR_TIME, Type.CODE, Flight::crsArrTime),
    ARR_TIME(BtsColumn.ARR_TIME, Type.CODE, Flight::arrTime),
    ARR_DELAY(BtsColumn.ARR_DELAY, Type.NUMBER, Flight::arrDelay),
    CANCELLED(BtsColumn.CANCELLED, Type.FLAG, Flight::cancelled),
    CANCELLATION_CODE(BtsColumn.CANCELLATION_CODE, Type.CODE, Flight::cancellationCode),
    DIVERTED(BtsColumn.DIVERTED, Type.FLAG, Flight::diverted),
    CRS_ELAPSED_TIME(BtsColumn.CRS_ELAPSED_TIME, Type.NUMBER, Flight::crsElapsedTime),
    ACTUAL_ELAPSED_TIME(BtsColumn.ACTUAL_ELAPSED_TIME, Type.NUMBER, Flight::actualElapsedTime),
    AIR_TIME(BtsColumn.AIR_TIME, Type.NUMBER, Flight::airTime),
    DISTANCE(BtsColumn.DISTANCE, Type.NUMBER, Flight::distance),
    CARRIER_DELAY(BtsColumn.CARRIER_DELAY, Type.NUMBER, Flight::carrierDelay),
    WEATHER_DELAY(BtsColumn.WEATHER_DELAY, Type.NUMBER, Flight::weatherDelay),
    NAS_DELAY(BtsColumn.NAS_DELAY, Type.NUMBER, Flight::nasDelay),
    SECURITY_DELAY(BtsColumn.SECURITY_DELAY, Type.NUMBER, Flight::securityDelay),
    LATE_AIRCRAFT_DELAY(BtsColumn.LATE_AIRCRAFT_DELAY, Type.NUMBER, Flight::lateAircraftDelay),
    DIV_AIRPORT_LANDINGS(BtsColumn.DIV_AIRPORT_LANDINGS, Type.NUMBER, of(Diversion::landings)),
    DIV_REACHED_DEST(BtsColumn.DIV_REACHED_DEST, Type.NUMBER, of(diversion -> diversion.reachedDest() ? 1 : 0)),
    DIV_ACTUAL_ELAPSED_TIME(BtsColumn.DIV_ACTUAL_ELAPSED_TIME, Type.NUMBER, of(Diversion::elapsedMinutes)),
    DIV_ARR_DELAY(BtsColumn.DIV_ARR_DELAY, Type.NUMBER, of(Diversion::arrDelay)),
    DIV1_AIRPORT(BtsColumn.DIV1_AIRPORT, Type.CODE, ofStop(0, Diversion.Stop::airport)),
    DIV1_WHEELS_ON(BtsColumn.DIV1_WHEELS_ON, Type.CODE, ofStop(0, Diversion.Stop::wheelsOn)),
    DIV1_TOTAL_G_TIME(BtsColumn.DIV1_TOTAL_G_TIME, Type.NUMBER, ofStop(0, Diversion.Stop::groundMinutes)),
    DIV1_WHEELS_OFF(BtsColumn.DIV1_WHEELS_OFF, Type.CODE, ofStop(0, Diversion.Stop::wheelsOff)),
    DIV1_TAIL_NUM(BtsColumn.DIV1_TAIL_NUM, Type.CODE, ofStop(0, Diversion.Stop::tailNum)),
    DIV2_AIRPORT(BtsColumn.DIV2_AIRPORT, Type.CODE, ofStop(1, Diversion.Stop::airport)),
    DIV2_WHEELS_ON(BtsColumn.DIV2_WHEELS_ON, Type.CODE, ofStop(1, Diversion.Stop::wheelsOn)),
    DIV2_TOTAL_G_TIME(BtsColumn.DIV2_TOTAL_G_TIME, Type.NUMBER, ofStop(1, Diversion.Stop::groundMinutes)),
    DIV2_WHEELS_OFF(BtsColumn.DIV2_WHEELS_OFF, Type.CODE, ofStop(1, Diversion.Stop::wheelsOff)),
    DIV2_TAIL_NUM(BtsColumn.DIV2_TAIL_NUM, Type.CODE, ofStop(1, Diversion.Stop::tailNum)),
    ORDINAL("Ordinal", Type.NUMBER, Flight::ordinal);

    /** How a value is stored. */
    public enum Type {
        /** {@code yyyy-MM-dd}. */
        DAY,
        /** A code or a time as hhmm. */
        CODE,
        /** A whole number of 32 bits. */
        NUMBER,
        /** True or false. */
        FLAG
    }

    private final String storedName;
    private final Type type;
    // A reference to an accessor of a record: it holds no state.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<Flight, @Nullable Object> value;

    FlightField(BtsColumn column, Type type, Function<Flight, @Nullable Object> value) {
        this(column.columnName(), type, value);
    }

    FlightField(String storedName, Type type, Function<Flight, @Nullable Object> value) {
        this.storedName = storedName;
        this.type = type;
        this.value = value;
    }

    /** The name in documents, in the index and in lines. */
    public String storedName() {
        return storedName;
    }

    /** How its values are stored. */
    public Type type() {
        return type;
    }

    /** The value as it is stored: a string, an integer or a boolean; null where BTS left it empty. */
    public @Nullable Object of(Flight flight) {
        return value.apply(flight);
    }

    private static Function<Flight, @Nullable Object> of(Function<Diversion, @Nullable Object> value) {
        return flight -> {
            Diversion diversion = flight.diversion();
            return diversion == null ? null : value.apply(diversion);
        };
    }

    private static Function<Flight, @Nullable Object> ofStop(
            int index, Function<Diversion.Stop, @Nullable Object> value) {
        return of(diversion ->
                index < diversion.stops().size() ? value.apply(diversion.stops().get(index)) : null);
    }
}
