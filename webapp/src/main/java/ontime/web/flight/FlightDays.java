package ontime.web.flight;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import ontime.model.flight.BtsTime;
import ontime.model.flight.Flight;
import org.jspecify.annotations.Nullable;

/**
 * The day of each event of a flight, counted from FlightDate. BTS reports only times of day, local to the airport of the
 * event. A day is known only if BTS's numbers agree: the schedule and the time zones for the scheduled arrival, the schedule
 * and the delay for the other events. It is empty if they disagree (some durations are wrong), or if a zone is unknown.
 */
public final class FlightDays {

    private static final int MINUTES_OF_DAY = 24 * 60;

    private final Flight flight;
    private final @Nullable ZoneId originZone;
    private final @Nullable ZoneId destZone;

    public FlightDays(Flight flight, @Nullable ZoneId originZone, @Nullable ZoneId destZone) {
        this.flight = flight;
        this.originZone = originZone;
        this.destZone = destZone;
    }

    /** Days from FlightDate to the actual departure. */
    public Optional<Integer> findDeparture() {
        return after(Optional.of(0), flight.crsDepTime(), flight.depDelay(), flight.depTime(), originZone);
    }

    /**
     * Days from FlightDate to the take-off.
     *
     * @param wheelsOff hhmm
     */
    public Optional<Integer> findWheelsOff(@Nullable String wheelsOff) {
        return after(findDeparture(), flight.depTime(), flight.taxiOut(), wheelsOff, originZone);
    }

    /**
     * Days from FlightDate to the landing.
     *
     * @param wheelsOn hhmm
     */
    public Optional<Integer> findWheelsOn(@Nullable String wheelsOn) {
        Integer taxiIn = flight.taxiIn();
        return after(findArrival(), flight.arrTime(), taxiIn == null ? null : -taxiIn, wheelsOn, destZone);
    }

    /** Days from FlightDate to the scheduled arrival. */
    public Optional<Integer> findScheduledArrival() {
        Integer elapsed = flight.crsElapsedTime();
        String scheduled = flight.crsArrTime();
        if (elapsed == null || elapsed <= 0 || scheduled == null || originZone == null || destZone == null) {
            return Optional.empty();
        }
        LocalDateTime arrival = local(0, flight.crsDepTime())
                .atZone(originZone)
                .plusMinutes(elapsed)
                .withZoneSameInstant(destZone)
                .toLocalDateTime();
        return findDay(arrival, scheduled);
    }

    /** Days from FlightDate to the actual arrival. */
    public Optional<Integer> findArrival() {
        return after(findScheduledArrival(), flight.crsArrTime(), flight.arrDelay(), flight.arrTime(), destZone);
    }

    /** An event's time of day on a day counted from FlightDate, as a clock at its place shows it. */
    public LocalDateTime local(int days, String hhmm) {
        return flight.flightDate().plusDays(days).atStartOfDay().plusMinutes(BtsTime.minuteOfDay(hhmm));
    }

    /**
     * The day of an event that happened some minutes after another. BTS counts clock time or elapsed minutes, which differ
     * in nights when clocks change: either may agree.
     */
    private Optional<Integer> after(
            Optional<Integer> day,
            @Nullable String before,
            @Nullable Integer minutes,
            @Nullable String hhmm,
            @Nullable ZoneId zone) {
        if (day.isEmpty() || before == null || minutes == null || hhmm == null) {
            return Optional.empty();
        }
        LocalDateTime start = local(day.get(), before);
        Optional<Integer> byClock = findDay(start.plusMinutes(minutes), hhmm);
        return byClock.isPresent() || zone == null
                ? byClock
                : findDay(start.atZone(zone).plusMinutes(minutes).toLocalDateTime(), hhmm);
    }

    private Optional<Integer> findDay(LocalDateTime time, String hhmm) {
        boolean agrees = isSameTime(time.getHour() * 60 + time.getMinute(), hhmm);
        return agrees ? Optional.of(daysFromFlightDate(time) - (isEndOfDay(hhmm) ? 1 : 0)) : Optional.empty();
    }

    private int daysFromFlightDate(LocalDateTime time) {
        return Math.toIntExact(ChronoUnit.DAYS.between(flight.flightDate(), time.toLocalDate()));
    }

    private static boolean isSameTime(int minuteOfDay, String hhmm) {
        return minuteOfDay == BtsTime.minuteOfDay(hhmm) % MINUTES_OF_DAY;
    }

    /** {@code 2400} belongs to the day that ends, {@code 0000} to the day that begins. */
    private static boolean isEndOfDay(String hhmm) {
        return BtsTime.minuteOfDay(hhmm) == MINUTES_OF_DAY;
    }
}
