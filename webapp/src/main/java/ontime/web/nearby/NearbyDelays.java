package ontime.web.nearby;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ontime.crossing.Crossing;
import ontime.crossing.CrossingAnswer;
import ontime.crossing.CrossingCell;
import ontime.crossing.Dimension;
import ontime.crossing.FlightCrossings;
import ontime.crossing.FlightFilter;
import ontime.model.airport.Airport;
import ontime.model.delay.DelayTotals;
import ontime.web.airport.AirportDirectory;
import ontime.web.crossing.CrossingAnswers;
import ontime.web.crossing.PublishedCrossings;
import ontime.web.map.GreatCircle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers questions about the flights near a place, all from the same snapshot of the published flights. */
@Component
final class NearbyDelays {

    private static final double TENTHS = 10;

    private final PublishedCrossings published;
    private final CrossingAnswers answers;
    private final AirportDays days;
    private final AirportDirectory airports;

    NearbyDelays(PublishedCrossings published, CrossingAnswers answers, AirportDays days, AirportDirectory airports) {
        this.published = published;
        this.answers = answers;
        this.days = days;
        this.airports = airports;
    }

    NearbyAnswer answer(NearbyQuestion question) {
        FlightCrossings crossings = published.get();
        Map<Airport, Double> distances = distances(question);
        Set<String> codes = distances.keySet().stream().map(Airport::code).collect(Collectors.toSet());
        List<LocalDate> compared = question.compareTo().of(question.dates());
        List<LocalDate> notLoaded = Stream.concat(question.dates().stream(), compared.stream())
                .distinct()
                .filter(date -> !crossings.months().contains(YearMonth.from(date)))
                .sorted()
                .toList();
        List<LocalDate> previous = notLoaded.isEmpty() ? compared : List.of();
        Direction departures = direction(crossings, question, Dimension.ORIGIN, codes, previous);
        Direction arrivals = direction(crossings, question, Dimension.DEST, codes, previous);
        return new NearbyAnswer(
                crossings.version(),
                center(question),
                question.radiusKm(),
                question.dates(),
                notLoaded,
                compared,
                question.carrier(),
                new NearbyAnswer.Stats(departures.comparison(), arrivals.comparison()),
                new NearbyAnswer.Timeline(departures.timeline(), arrivals.timeline()),
                points(distances, departures.byAirport(), arrivals.byAirport()));
    }

    private Direction direction(
            FlightCrossings crossings,
            NearbyQuestion question,
            Dimension end,
            Set<String> codes,
            List<LocalDate> previous) {
        FlightFilter current = question.filter(end, codes, Set.copyOf(question.dates()));
        Dimension hour = end == Dimension.ORIGIN ? Dimension.DEPARTURE_HOUR : Dimension.ARRIVAL_HOUR;
        return new Direction(
                answers.answer(crossings, Crossing.of(current, Dimension.DATE, hour)),
                days.totals(crossings, end, question.carrier(), codes, Set.copyOf(question.dates())),
                previous.isEmpty()
                        ? null
                        : days.totals(crossings, end, question.carrier(), codes, Set.copyOf(previous)));
    }

    /** The airports within the radius by their distance in kilometers, nearest first. */
    private Map<Airport, Double> distances(NearbyQuestion question) {
        Map<Airport, Double> all = new LinkedHashMap<>();
        airports.list().stream()
                .filter(Airport::hasPlace)
                .forEach(airport -> all.put(airport, kilometers(question, airport)));
        return all.entrySet().stream()
                .filter(airport -> airport.getValue() <= question.radiusKm())
                .sorted(Map.Entry.<Airport, Double>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.comparing(Airport::code))))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one, LinkedHashMap::new));
    }

    private static double kilometers(NearbyQuestion question, Airport airport) {
        return GreatCircle.kilometers(question.latitude(), question.longitude(), latitude(airport), longitude(airport));
    }

    private static NearbyAnswer.Center center(NearbyQuestion question) {
        Airport airport = question.airport();
        return new NearbyAnswer.Center(
                airport == null ? null : airport.code(), question.latitude(), question.longitude());
    }

    private static List<NearbyPoint> points(
            Map<Airport, Double> distances,
            Map<String, NearbyFigures> departures,
            Map<String, NearbyFigures> arrivals) {
        return distances.entrySet().stream()
                .map(near -> {
                    Airport airport = near.getKey();
                    return new NearbyPoint(
                            airport.code(),
                            airport.name(),
                            airport.place(),
                            latitude(airport),
                            longitude(airport),
                            Math.round(near.getValue() * TENTHS) / TENTHS,
                            departures.get(airport.code()),
                            arrivals.get(airport.code()));
                })
                .toList();
    }

    private static double latitude(Airport airport) {
        return Objects.requireNonNull(airport.latitude(), airport.code());
    }

    private static double longitude(Airport airport) {
        return Objects.requireNonNull(airport.longitude(), airport.code());
    }

    /**
     * The departures or the arrivals.
     *
     * @param hours by date and hour
     * @param current by airport
     * @param previous by airport, on the dates to compare with; null without them
     */
    private record Direction(
            CrossingAnswer hours, Map<String, DelayTotals> current, @Nullable Map<String, DelayTotals> previous) {

        List<NearbyAnswer.Hour> timeline() {
            return hours.cells().stream()
                    .map(cell -> new NearbyAnswer.Hour(
                            LocalDate.parse(cell.key().get(0)),
                            hour(cell.key().get(1)),
                            NearbyFigures.of(cell.figures().totals())))
                    .toList();
        }

        Map<String, NearbyFigures> byAirport() {
            return current.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, airport -> NearbyFigures.of(airport.getValue())));
        }

        NearbyAnswer.Comparison comparison() {
            NearbyFigures now = total(current);
            if (previous == null) {
                return new NearbyAnswer.Comparison(now, null, null);
            }
            NearbyFigures before = total(previous);
            return new NearbyAnswer.Comparison(now, before, Change.between(before, now));
        }

        private static NearbyFigures total(Map<String, DelayTotals> airports) {
            return NearbyFigures.of(airports.values().stream().reduce(DelayTotals.NONE, DelayTotals::plus));
        }

        private static @Nullable Integer hour(String value) {
            return value.equals(CrossingCell.UNKNOWN) ? null : Integer.valueOf(value);
        }
    }
}
