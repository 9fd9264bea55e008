package ontime.model.prediction;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import ontime.model.flight.BtsTime;

/**
 * The scheduled times of a flight as instants.
 *
 * @param departure from the gate
 * @param arrival at the gate, after the departure
 */
public record ScheduledTimes(Instant departure, Instant arrival) {

    /** A flight that crosses the date line westward arrives a day later than others; eastward, a day earlier. */
    private static final long MOST_DAYS = 2;

    /**
     * The times of a flight from the local times of its airports; empty if a time zone is unknown.
     *
     * @param zones by airport code
     */
    public static Optional<ScheduledTimes> find(PredictionRequest flight, Map<String, ZoneId> zones) {
        ZoneId origin = zones.get(flight.origin());
        ZoneId dest = zones.get(flight.dest());
        if (origin == null || dest == null) {
            return Optional.empty();
        }
        return Optional.of(of(flight.flightDate(), flight.crsDepTime(), origin, flight.crsArrTime(), dest));
    }

    /**
     * The instants of local times: the first time of arrival after the departure.
     *
     * @param day of the departure, local to the origin
     * @param crsDepTime scheduled departure, hhmm, local to the origin
     * @param origin time zone of the origin
     * @param crsArrTime scheduled arrival, hhmm, local to the destination
     * @param dest time zone of the destination
     */
    public static ScheduledTimes of(LocalDate day, String crsDepTime, ZoneId origin, String crsArrTime, ZoneId dest) {
        Instant departure = instant(day, crsDepTime, origin);
        return LongStream.rangeClosed(-1, MOST_DAYS)
                .mapToObj(days -> instant(day.plusDays(days), crsArrTime, dest))
                .filter(departure::isBefore)
                .findFirst()
                .map(arrival -> new ScheduledTimes(departure, arrival))
                .orElseThrow();
    }

    /** From the departure to the arrival. */
    public Duration duration() {
        return Duration.between(departure, arrival);
    }

    /**
     * How many days after the day of its departure a flight arrives, by the calendars of its airports: 1 for the next day, -1
     * for the day before, and 0 also if a time zone is unknown.
     *
     * @param zones by airport code
     */
    public static long daysLater(PredictionRequest flight, Map<String, ZoneId> zones) {
        ZoneId dest = zones.get(flight.dest());
        return dest == null
                ? 0
                : find(flight, zones)
                        .map(times -> LocalDate.ofInstant(times.arrival(), dest))
                        .map(day -> ChronoUnit.DAYS.between(flight.flightDate(), day))
                        .orElse(0L);
    }

    private static Instant instant(LocalDate day, String hhmm, ZoneId zone) {
        return day.atStartOfDay()
                .plusMinutes(BtsTime.minuteOfDay(hhmm))
                .atZone(zone)
                .toInstant();
    }
}
