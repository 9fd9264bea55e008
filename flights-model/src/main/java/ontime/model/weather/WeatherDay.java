package ontime.model.weather;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The observations at an airport on a day.
 *
 * @param airport its code
 * @param day in UTC
 * @param observations in order of time
 */
public record WeatherDay(String airport, LocalDate day, List<Observation> observations) {

    /** An older observation says nothing about a moment. */
    public static final Duration OLDEST = Duration.ofHours(3);

    public WeatherDay {
        observations = List.copyOf(observations);
    }

    /** {@code ORD/2008-01-15}. */
    public static String id(String airport, LocalDate day) {
        return airport + "/" + day;
    }

    /** The day in UTC that an instant is on. */
    public static LocalDate dayOf(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /**
     * The last observation at or before a moment, and at most {@link #OLDEST} before it, of whichever day it is.
     *
     * @param days finds the observations of a day in UTC; it is asked for the day before only if it may be needed
     */
    public static Optional<Observation> findLast(Instant moment, Function<LocalDate, Optional<WeatherDay>> days) {
        return Stream.of(dayOf(moment), dayOf(moment.minus(OLDEST)))
                .distinct()
                .flatMap(day -> days.apply(day).stream())
                .flatMap(day -> day.findLast(moment).stream())
                .findFirst();
    }

    /** The last observation at or before a moment, and at most {@link #OLDEST} before it. */
    public Optional<Observation> findLast(Instant moment) {
        return observations.stream()
                .filter(observation -> !observation.observedAt().isAfter(moment)
                        && !observation.observedAt().isBefore(moment.minus(OLDEST)))
                .reduce((before, last) -> last);
    }
}
