package ontime.web.flight.account;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ontime.model.flight.BtsTime;
import ontime.model.flight.Flight;
import ontime.web.flight.FlightDays;
import org.jspecify.annotations.Nullable;

/**
 * Converts the events of a flight to local times. When clocks go back, an hour happens twice: the minutes in BTS's record
 * tell which of the two is meant. When they go forward, an hour is skipped: a time in it is replaced by what clocks showed.
 */
final class FlightPhases {

    /** American abbreviations in every language, as on tickets. */
    private static final DateTimeFormatter ABBREVIATION = DateTimeFormatter.ofPattern("zzz", Locale.US);

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Flight flight;
    private final FlightDays days;
    private final @Nullable ZoneId originZone;
    private final @Nullable ZoneId destZone;

    private FlightPhases(Flight flight, @Nullable ZoneId originZone, @Nullable ZoneId destZone) {
        this.flight = flight;
        this.days = new FlightDays(flight, originZone, destZone);
        this.originZone = originZone;
        this.destZone = destZone;
    }

    /** The four events of a flight, in order. */
    static List<FlightPhase> list(Flight flight, @Nullable ZoneId originZone, @Nullable ZoneId destZone) {
        return new FlightPhases(flight, originZone, destZone).list();
    }

    private List<FlightPhase> list() {
        LocalMoment scheduledOut = moment(flight.crsDepTime(), Optional.of(0), originZone, null);
        LocalMoment out =
                moment(flight.depTime(), days.findDeparture(), originZone, later(scheduledOut, flight.depDelay()));
        LocalMoment off = wheelsOff(later(out, flight.taxiOut()));
        LocalMoment scheduledIn = moment(
                flight.crsArrTime(),
                days.findScheduledArrival(),
                destZone,
                later(scheduledOut, flight.crsElapsedTime()));
        LocalMoment in = moment(flight.arrTime(), days.findArrival(), destZone, later(out, flight.actualElapsedTime()));
        LocalMoment on = wheelsOn(later(in, flight.taxiIn() == null ? null : -flight.taxiIn()));
        return List.of(
                new FlightPhase(FlightEvent.GATE_OUT, flight.origin(), scheduledOut, out, flight.depDelay()),
                new FlightPhase(FlightEvent.WHEELS_OFF, flight.origin(), null, off, null),
                new FlightPhase(FlightEvent.WHEELS_ON, flight.dest(), null, on, null),
                new FlightPhase(FlightEvent.GATE_IN, flight.dest(), scheduledIn, in, flight.arrDelay()));
    }

    private @Nullable LocalMoment wheelsOff(@Nullable ZonedDateTime expected) {
        String reported = flight.wheelsOff();
        String time = reported != null ? reported : reckon(flight.depTime(), flight.taxiOut(), 1);
        return reckoned(moment(time, days.findWheelsOff(time), originZone, expected), reported == null);
    }

    private @Nullable LocalMoment wheelsOn(@Nullable ZonedDateTime expected) {
        String reported = flight.wheelsOn();
        String time = reported != null ? reported : reckon(flight.arrTime(), flight.taxiIn(), -1);
        return reckoned(moment(time, days.findWheelsOn(time), destZone, expected), reported == null);
    }

    private static @Nullable String reckon(@Nullable String hhmm, @Nullable Integer minutes, int sign) {
        return hhmm == null || minutes == null ? null : BtsTime.ofMinute(BtsTime.minuteOfDay(hhmm) + sign * minutes);
    }

    private static @Nullable LocalMoment reckoned(@Nullable LocalMoment moment, boolean reckoned) {
        return moment == null
                ? null
                : new LocalMoment(moment.time(), moment.daysAfter(), moment.zone(), moment.at(), reckoned);
    }

    private @Nullable LocalMoment moment(
            @Nullable String hhmm, Optional<Integer> day, @Nullable ZoneId zone, @Nullable ZonedDateTime expected) {
        if (hhmm == null) {
            return null;
        }
        Optional<ZonedDateTime> at = Optional.ofNullable(zone)
                .flatMap(known -> day.map(number -> zoned(days.local(number, hhmm), known, expected)));
        return new LocalMoment(
                at.filter(moment -> day.map(number -> isSkipped(days.local(number, hhmm), moment.getZone()))
                                .orElse(false))
                        .map(CLOCK::format)
                        .orElseGet(() -> BtsTime.display(hhmm)),
                day.orElse(null),
                at.map(ABBREVIATION::format).orElse(null),
                at.map(ZonedDateTime::toOffsetDateTime).orElse(null),
                false);
    }

    /** Whether no clock showed a local time, because clocks went forward. */
    private static boolean isSkipped(LocalDateTime local, ZoneId zone) {
        return zone.getRules().getValidOffsets(local).isEmpty();
    }

    /** Of the two moments with a local time, the one closer to what is expected; that itself, if clocks skipped the time. */
    private static ZonedDateTime zoned(LocalDateTime local, ZoneId zone, @Nullable ZonedDateTime expected) {
        return zone.getRules().getValidOffsets(local).stream()
                .map(offset -> ZonedDateTime.ofLocal(local, zone, offset))
                .min(Comparator.comparingLong(
                        moment -> expected == null ? 0 : Math.abs(moment.toEpochSecond() - expected.toEpochSecond())))
                .orElseGet(() -> expected == null ? local.atZone(zone) : expected.withZoneSameInstant(zone));
    }

    private @Nullable ZonedDateTime later(@Nullable LocalMoment moment, @Nullable Integer minutes) {
        return moment == null || moment.at() == null || minutes == null
                ? null
                : moment.at().toZonedDateTime().plusMinutes(minutes);
    }
}
