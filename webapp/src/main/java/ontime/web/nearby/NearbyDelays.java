package ontime.web.nearby;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
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
    private final AirportDirectory airports;

    NearbyDelays(PublishedCrossings published, CrossingAnswers answers, AirportDirectory airports) {
        this.published = published;
        this.answers = answers;
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
        List<CrossingAnswer> answered = answers.answerAll(
                crossings,
                Stream.of(Dimension.ORIGIN, Dimension.DEST)
                        .flatMap(end -> crossings(question, end, codes, previous).stream())
                        .toList());
        int each = answered.size() / 2;
        Direction departures = new Direction(answered.subList(0, each));
        Direction arrivals = new Direction(answered.subList(each, answered.size()));
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

    /** What is asked about one direction; the snapshot answers questions with the same filter in one pass. */
    private static List<Crossing> crossings(
            NearbyQuestion question, Dimension end, Set<String> codes, List<LocalDate> previous) {
        FlightFilter current = question.filter(end, codes, Set.copyOf(question.dates()));
        Dimension hour = end == Dimension.ORIGIN ? Dimension.DEPARTURE_HOUR : Dimension.ARRIVAL_HOUR;
        List<Crossing> crossings = new ArrayList<>();
        crossings.add(Crossing.of(current, Dimension.DATE, hour));
        crossings.add(Crossing.of(current, end));
        if (!previous.isEmpty()) {
            crossings.add(Crossing.of(question.filter(end, codes, Set.copyOf(previous))));
        }
        return crossings;
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
     * @param answers by date and hour, by airport, and the total to compare with if there is one
     */
    private record Direction(List<CrossingAnswer> answers) {

        List<NearbyAnswer.Hour> timeline() {
            return answers.get(0).cells().stream()
                    .map(cell -> new NearbyAnswer.Hour(
                            LocalDate.parse(cell.key().get(0)),
                            hour(cell.key().get(1)),
                            NearbyFigures.of(cell.figures().totals())))
                    .toList();
        }

        Map<String, NearbyFigures> byAirport() {
            return answers.get(1).cells().stream()
                    .collect(Collectors.toMap(
                            cell -> cell.key().get(0),
                            cell -> NearbyFigures.of(cell.figures().totals())));
        }

        NearbyAnswer.Comparison comparison() {
            NearbyFigures current = total(answers.get(1));
            if (answers.size() < 3) {
                return new NearbyAnswer.Comparison(current, null, null);
            }
            NearbyFigures previous = total(answers.get(2));
            return new NearbyAnswer.Comparison(current, previous, Change.between(previous, current));
        }

        private static NearbyFigures total(CrossingAnswer answer) {
            return NearbyFigures.of(answer.cells().stream()
                    .map(cell -> cell.figures().totals())
                    .reduce(DelayTotals.NONE, DelayTotals::plus));
        }

        private static @Nullable Integer hour(String value) {
            return value.equals(CrossingCell.UNKNOWN) ? null : Integer.valueOf(value);
        }
    }
}
