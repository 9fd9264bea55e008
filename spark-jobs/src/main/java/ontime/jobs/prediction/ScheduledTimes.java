package ontime.jobs.prediction;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import ontime.model.flight.BtsTime;
import ontime.model.prediction.PredictionRequest;

/**
 * When a flight is planned to leave and to arrive.
 *
 * @param departure from its gate
 * @param arrival at its gate, after the departure
 */
record ScheduledTimes(Instant departure, Instant arrival) {

    /** Over the date line to the west a flight arrives a day later than others, to the east one before. */
    private static final long MOST_DAYS = 2;

    /**
     * The times of a flight, of which only the clocks of its airports are known; empty where a zone is not.
     *
     * @param zones by airport code
     */
    static Optional<ScheduledTimes> find(PredictionRequest flight, Map<String, ZoneId> zones) {
        ZoneId origin = zones.get(flight.origin());
        ZoneId dest = zones.get(flight.dest());
        if (origin == null || dest == null) {
            return Optional.empty();
        }
        Instant departure = instant(flight.flightDate(), flight.crsDepTime(), origin);
        return LongStream.rangeClosed(-1, MOST_DAYS)
                .mapToObj(days -> instant(flight.flightDate().plusDays(days), flight.crsArrTime(), dest))
                .filter(departure::isBefore)
                .findFirst()
                .map(arrival -> new ScheduledTimes(departure, arrival));
    }

    private static Instant instant(LocalDate day, String hhmm, ZoneId zone) {
        return day.atStartOfDay()
                .plusMinutes(BtsTime.minuteOfDay(hhmm))
                .atZone(zone)
                .toInstant();
    }
}
