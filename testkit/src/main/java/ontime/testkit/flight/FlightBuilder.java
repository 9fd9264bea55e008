package ontime.testkit.flight;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import ontime.model.flight.BtsTime;
import ontime.model.flight.Diversion;
import ontime.model.flight.Flight;
import ontime.model.flight.Route;
import ontime.stores.mapping.FlightField;
import ontime.stores.mapping.StoredFlight;
import org.jspecify.annotations.Nullable;

/** Builds a consistent flight: its times follow from the schedule, the delay and what happened. */
public final class FlightBuilder {

    private static final int SCHEDULED_MINUTES = 130;
    private static final int TAXI_OUT_MINUTES = 18;
    private static final int TAXI_IN_MINUTES = 7;
    private static final int DISTANCE_MILES = 760;

    private final String crsDepTime;
    private final Map<String, Object> values = new HashMap<>();

    private FlightBuilder(String crsDepTime) {
        this.crsDepTime = crsDepTime;
    }

    /** A flight with only a schedule, of the airplane N640DL. */
    public static FlightBuilder of(LocalDate day, String carrier, int flightNum, Route route, String crsDepTime) {
        FlightBuilder flight = new FlightBuilder(crsDepTime);
        return flight.with(FlightField.FLIGHT_DATE, day.toString())
                .with(FlightField.CARRIER, carrier)
                .with(FlightField.FLIGHT_NUM, flightNum)
                .with(FlightField.ORIGIN, route.origin())
                .with(FlightField.DEST, route.dest())
                .with(FlightField.CRS_DEP_TIME, crsDepTime)
                .with(FlightField.CRS_ARR_TIME, flight.afterDeparture(SCHEDULED_MINUTES))
                .with(FlightField.CRS_ELAPSED_TIME, SCHEDULED_MINUTES)
                .with(FlightField.DISTANCE, DISTANCE_MILES)
                .tailNum("N640DL")
                .ordinal(0);
    }

    public FlightBuilder tailNum(String tailNum) {
        return with(FlightField.TAIL_NUM, tailNum);
    }

    public FlightBuilder withoutTailNum() {
        return with(FlightField.TAIL_NUM, null);
    }

    /** Departs and arrives this many minutes late. */
    public FlightBuilder arrived(int delayMinutes) {
        int arrival = SCHEDULED_MINUTES + delayMinutes;
        return departed(delayMinutes)
                .with(FlightField.WHEELS_ON, afterDeparture(arrival - TAXI_IN_MINUTES))
                .with(FlightField.TAXI_IN, TAXI_IN_MINUTES)
                .with(FlightField.ARR_TIME, afterDeparture(arrival))
                .with(FlightField.ARR_DELAY, delayMinutes)
                .with(FlightField.ACTUAL_ELAPSED_TIME, SCHEDULED_MINUTES)
                .with(FlightField.AIR_TIME, SCHEDULED_MINUTES - TAXI_OUT_MINUTES - TAXI_IN_MINUTES);
    }

    private FlightBuilder departed(int delayMinutes) {
        return with(FlightField.DEP_TIME, afterDeparture(delayMinutes))
                .with(FlightField.DEP_DELAY, delayMinutes)
                .with(FlightField.TAXI_OUT, TAXI_OUT_MINUTES)
                .with(FlightField.WHEELS_OFF, afterDeparture(delayMinutes + TAXI_OUT_MINUTES));
    }

    /** Is cancelled: A carrier, B weather, C national air system, D security. */
    public FlightBuilder cancelled(String cancellationCode) {
        return with(FlightField.CANCELLED, true).with(FlightField.CANCELLATION_CODE, cancellationCode);
    }

    /** Departs on time and lands elsewhere. */
    public FlightBuilder diverted() {
        return departed(0).with(FlightField.DIVERTED, true);
    }

    /** Departs on time and is diverted like this, with one stop. */
    public FlightBuilder diverted(Diversion diversion) {
        Diversion.Stop stop = diversion.stops().get(0);
        return diverted()
                .with(FlightField.DIV_AIRPORT_LANDINGS, diversion.landings())
                .with(FlightField.DIV_REACHED_DEST, diversion.reachedDest() ? 1 : 0)
                .with(FlightField.DIV_ACTUAL_ELAPSED_TIME, diversion.elapsedMinutes())
                .with(FlightField.DIV_ARR_DELAY, diversion.arrDelay())
                .with(FlightField.DIV1_AIRPORT, stop.airport())
                .with(FlightField.DIV1_WHEELS_ON, stop.wheelsOn())
                .with(FlightField.DIV1_TOTAL_G_TIME, stop.groundMinutes())
                .with(FlightField.DIV1_WHEELS_OFF, stop.wheelsOff())
                .with(FlightField.DIV1_TAIL_NUM, stop.tailNum());
    }

    /** Minutes of the arrival delay by cause. */
    public FlightBuilder causes(int carrier, int weather, int nas, int security, int lateAircraft) {
        return with(FlightField.CARRIER_DELAY, carrier)
                .with(FlightField.WEATHER_DELAY, weather)
                .with(FlightField.NAS_DELAY, nas)
                .with(FlightField.SECURITY_DELAY, security)
                .with(FlightField.LATE_AIRCRAFT_DELAY, lateAircraft);
    }

    /** The number of the row among those with the same key, from 0. */
    public FlightBuilder ordinal(int ordinal) {
        return with(FlightField.ORDINAL, ordinal);
    }

    /** Has a value, or none, whatever follows from the rest. */
    public FlightBuilder with(FlightField field, @Nullable Object value) {
        if (value == null) {
            values.remove(field.storedName());
        } else {
            values.put(field.storedName(), value);
        }
        return this;
    }

    /** The flight. */
    public Flight build() {
        return StoredFlight.flight(values::get);
    }

    private String afterDeparture(int minutes) {
        return BtsTime.ofMinute(BtsTime.minuteOfDay(crsDepTime) + minutes);
    }
}
