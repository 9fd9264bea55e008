package ontime.testkit.flight;

import java.time.LocalDate;
import ontime.model.flight.BtsTime;
import ontime.model.flight.Diversion;
import ontime.model.flight.Flight;
import ontime.model.flight.Route;
import org.jspecify.annotations.Nullable;

/** Builds a consistent flight: its times follow from the schedule, the delay and what happened. */
public final class FlightBuilder {

    private static final int SCHEDULED_MINUTES = 130;
    private static final int TAXI_OUT_MINUTES = 18;
    private static final int TAXI_IN_MINUTES = 7;
    private static final int DISTANCE_MILES = 760;

    private final LocalDate flightDate;
    private final String carrier;
    private final int flightNum;
    private final Route route;
    private final String crsDepTime;
    private @Nullable String tailNum = "N640DL";
    private @Nullable Integer delayMinutes;
    private boolean departed;
    private @Nullable String cancellationCode;
    private boolean diverted;
    private @Nullable Diversion diversion;
    private @Nullable Causes causes;
    private int ordinal;

    private record Causes(int carrier, int weather, int nas, int security, int lateAircraft) {}

    private FlightBuilder(LocalDate flightDate, String carrier, int flightNum, Route route, String crsDepTime) {
        this.flightDate = flightDate;
        this.carrier = carrier;
        this.flightNum = flightNum;
        this.route = route;
        this.crsDepTime = crsDepTime;
    }

    /** A flight with only a schedule, of the airplane N640DL. */
    public static FlightBuilder of(LocalDate day, String carrier, int flightNum, Route route, String crsDepTime) {
        return new FlightBuilder(day, carrier, flightNum, route, crsDepTime);
    }

    public FlightBuilder tailNum(String tailNum) {
        this.tailNum = tailNum;
        return this;
    }

    public FlightBuilder withoutTailNum() {
        this.tailNum = null;
        return this;
    }

    /** Departs and arrives this many minutes late. */
    public FlightBuilder arrived(int delayMinutes) {
        this.departed = true;
        this.delayMinutes = delayMinutes;
        return this;
    }

    /** Is cancelled: A carrier, B weather, C national air system, D security. */
    public FlightBuilder cancelled(String cancellationCode) {
        this.cancellationCode = cancellationCode;
        return this;
    }

    /** Departs on time and lands elsewhere. */
    public FlightBuilder diverted() {
        this.departed = true;
        this.diverted = true;
        return this;
    }

    /** Departs on time and is diverted like this. */
    public FlightBuilder diverted(Diversion diversion) {
        this.diversion = diversion;
        return diverted();
    }

    /** Minutes of the arrival delay by cause. */
    public FlightBuilder causes(int carrier, int weather, int nas, int security, int lateAircraft) {
        this.causes = new Causes(carrier, weather, nas, security, lateAircraft);
        return this;
    }

    /** The number of the row among those with the same key, from 0. */
    public FlightBuilder ordinal(int ordinal) {
        this.ordinal = ordinal;
        return this;
    }

    /** The flight. */
    public Flight build() {
        int delay = delayMinutes == null ? 0 : delayMinutes;
        boolean arrived = delayMinutes != null;
        return new Flight(
                flightDate,
                carrier,
                flightNum,
                tailNum,
                route.origin(),
                route.dest(),
                crsDepTime,
                departed ? afterDeparture(delay) : null,
                departed ? (Integer) delay : null,
                departed ? TAXI_OUT_MINUTES : null,
                departed ? afterDeparture(delay + TAXI_OUT_MINUTES) : null,
                arrived ? afterDeparture(SCHEDULED_MINUTES + delay - TAXI_IN_MINUTES) : null,
                arrived ? TAXI_IN_MINUTES : null,
                afterDeparture(SCHEDULED_MINUTES),
                arrived ? afterDeparture(SCHEDULED_MINUTES + delay) : null,
                delayMinutes,
                cancellationCode != null,
                cancellationCode,
                diverted,
                SCHEDULED_MINUTES,
                arrived ? SCHEDULED_MINUTES : null,
                arrived ? SCHEDULED_MINUTES - TAXI_OUT_MINUTES - TAXI_IN_MINUTES : null,
                DISTANCE_MILES,
                causes == null ? null : causes.carrier,
                causes == null ? null : causes.weather,
                causes == null ? null : causes.nas,
                causes == null ? null : causes.security,
                causes == null ? null : causes.lateAircraft,
                ordinal,
                diversion);
    }

    private String afterDeparture(int minutes) {
        return BtsTime.ofMinute(BtsTime.minuteOfDay(crsDepTime) + minutes);
    }
}
