package ontime.model.weather;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * How the flights of a month went, by the weather at their origin when they were to depart.
 *
 * @param month by FlightDate
 * @param flights all of them
 * @param observed those with an observation at the origin at most three hours old
 * @param parts by band; a flight is in no band of a measure that was not observed
 */
public record WeatherCosts(YearMonth month, long flights, long observed, List<Part> parts) {

    public WeatherCosts {
        parts = List.copyOf(parts);
    }

    /**
     * The flights in a band.
     *
     * @param flights scheduled
     * @param cancelled did not fly
     * @param arrivals flights with an arrival delay: neither cancelled nor diverted
     * @param lateArrivals arrived 15 or more minutes late
     * @param sumArrDelay minutes over all arrivals, early ones negative
     */
    public record Part(
            WeatherBand band, long flights, long cancelled, long arrivals, long lateArrivals, long sumArrDelay) {

        Part plus(Part other) {
            return new Part(
                    band,
                    flights + other.flights,
                    cancelled + other.cancelled,
                    arrivals + other.arrivals,
                    lateArrivals + other.lateArrivals,
                    sumArrDelay + other.sumArrDelay);
        }
    }

    /** The flights of all months in the bands of a measure, from harmless to bad; without bands that have none. */
    public static List<Part> sum(Collection<WeatherCosts> months, WeatherMeasure measure) {
        List<Part> sums = new ArrayList<>();
        for (WeatherBand band : measure.bands()) {
            months.stream()
                    .flatMap(month -> month.parts.stream())
                    .filter(part -> part.band == band)
                    .reduce(Part::plus)
                    .ifPresent(sums::add);
        }
        return sums;
    }
}
