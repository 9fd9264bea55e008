package ontime.web.flight;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import ontime.model.flight.BtsTime;
import ontime.model.flight.Flight;
import org.jspecify.annotations.Nullable;

/**
 * On which day each event of a flight fell, counted from FlightDate. BTS gives times of day only, local to the airport
 * of the event. A day is told only where BTS's own numbers agree: schedule and zones for the scheduled arrival, schedule and
 * delay for the rest. Where they do not (BTS has wrong durations), or a zone is not known, there is none.
 */
final class FlightDays {

    private static final int MINUTES_OF_DAY = 24 * 60;

    private final Flight flight;
    private final @Nullable ZoneId originZone;
    private final @Nullable ZoneId destZone;

    FlightDays(Flight flight, @Nullable ZoneId originZone, @Nullable ZoneId destZone) {
        this.flight = flight;
        this.originZone = originZone;
        this.destZone = destZone;
    }

    /** Days from FlightDate to the actual departure. */
    Optional<Integer> findDeparture() {
        return afterDelay(Optional.of(0), flight.crsDepTime(), flight.depDelay(), flight.depTime());
    }

    /** Days from FlightDate to the scheduled arrival. */
    Optional<Integer> findScheduledArrival() {
        Integer elapsed = flight.crsElapsedTime();
        String scheduled = flight.crsArrTime();
        if (elapsed == null || elapsed <= 0 || scheduled == null || originZone == null || destZone == null) {
            return Optional.empty();
        }
        LocalDateTime arrival = flight.flightDate()
                .atStartOfDay()
                .plusMinutes(BtsTime.minuteOfDay(flight.crsDepTime()))
                .atZone(originZone)
                .plusMinutes(elapsed)
                .withZoneSameInstant(destZone)
                .toLocalDateTime();
        int minute = arrival.getHour() * 60 + arrival.getMinute();
        return isSameTime(minute, scheduled)
                ? Optional.of(daysFromFlightDate(arrival) - (isEndOfDay(scheduled) ? 1 : 0))
                : Optional.empty();
    }

    /** Days from FlightDate to the actual arrival. */
    Optional<Integer> findArrival() {
        return afterDelay(findScheduledArrival(), flight.crsArrTime(), flight.arrDelay(), flight.arrTime());
    }

    private Optional<Integer> afterDelay(
            Optional<Integer> scheduledDay,
            @Nullable String scheduled,
            @Nullable Integer delay,
            @Nullable String actual) {
        if (scheduledDay.isEmpty() || scheduled == null || delay == null || actual == null) {
            return Optional.empty();
        }
        int minute = scheduledDay.get() * MINUTES_OF_DAY + BtsTime.minuteOfDay(scheduled) + delay;
        return isSameTime(Math.floorMod(minute, MINUTES_OF_DAY), actual)
                ? Optional.of(Math.floorDiv(minute, MINUTES_OF_DAY) - (isEndOfDay(actual) ? 1 : 0))
                : Optional.empty();
    }

    private int daysFromFlightDate(LocalDateTime time) {
        return Math.toIntExact(ChronoUnit.DAYS.between(flight.flightDate(), time.toLocalDate()));
    }

    private static boolean isSameTime(int minuteOfDay, String hhmm) {
        return minuteOfDay == BtsTime.minuteOfDay(hhmm) % MINUTES_OF_DAY;
    }

    /** {@code 2400} is said of the day that ends, {@code 0000} of the one that begins. */
    private static boolean isEndOfDay(String hhmm) {
        return BtsTime.minuteOfDay(hhmm) == MINUTES_OF_DAY;
    }
}
