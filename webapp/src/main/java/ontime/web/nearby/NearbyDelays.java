package ontime.web.nearby;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
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
import ontime.model.airport.Airport;
import ontime.model.delay.DelayTotals;
import ontime.web.airport.AirportDirectory;
import ontime.web.crossing.PublishedCrossings;
import ontime.web.map.GreatCircle;
import org.springframework.stereotype.Component;

/** Answers questions about the flights near a place, all from the same snapshot of the published flights. */
@Component
final class NearbyDelays {

    private static final double TENTHS = 10;

    private final PublishedCrossings published;
    private final AirportDirectory airports;

    NearbyDelays(PublishedCrossings published, AirportDirectory airports) {
        this.published = published;
        this.airports = airports;
    }

    NearbyAnswer answer(NearbyQuestion question) {
        FlightCrossings crossings = published.get();
        Map<Airport, Double> distances = distances(question);
        Set<String> codes = distances.keySet().stream().map(Airport::code).collect(Collectors.toSet());
        Set<LocalDate> dates = Set.copyOf(question.dates());
        List<LocalDate> compared = question.compareTo().of(question.dates());
        Set<LocalDate> all = new HashSet<>(dates);
        all.addAll(compared);
        List<CrossingAnswer> answers = crossings.answerAll(List.of(
                Crossing.of(question.filter(Dimension.ORIGIN, codes, all), Dimension.DATE, Dimension.DEPARTURE_HOUR),
                Crossing.of(question.filter(Dimension.DEST, codes, all), Dimension.DATE, Dimension.ARRIVAL_HOUR),
                Crossing.of(question.filter(Dimension.ORIGIN, codes, dates), Dimension.ORIGIN),
                Crossing.of(question.filter(Dimension.DEST, codes, dates), Dimension.DEST)));
        List<LocalDate> notLoaded = Stream.concat(dates.stream(), compared.stream())
                .distinct()
                .filter(date -> !crossings.months().contains(YearMonth.from(date)))
                .sorted()
                .toList();
        Set<LocalDate> previous = notLoaded.isEmpty() ? Set.copyOf(compared) : Set.of();
        Hours departures = new Hours(answers.get(0));
        Hours arrivals = new Hours(answers.get(1));
        return new NearbyAnswer(
                crossings.version(),
                center(question),
                question.radiusKm(),
                question.dates(),
                notLoaded,
                compared,
                question.carrier(),
                new NearbyAnswer.Stats(departures.compare(dates, previous), arrivals.compare(dates, previous)),
                new NearbyAnswer.Timeline(departures.list(dates), arrivals.list(dates)),
                points(distances, figures(answers.get(2)), figures(answers.get(3))));
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

    private static Map<String, NearbyFigures> figures(CrossingAnswer byAirport) {
        return byAirport.cells().stream()
                .collect(Collectors.toMap(
                        cell -> cell.key().get(0),
                        cell -> NearbyFigures.of(cell.figures().totals())));
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
                            AirportDirectory.place(airport),
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

    /** Flights by date and hour. */
    private record Hours(CrossingAnswer answer) {

        private static final String UNKNOWN = "unknown";

        List<NearbyAnswer.Hour> list(Set<LocalDate> dates) {
            return cells(dates)
                    .map(cell -> new NearbyAnswer.Hour(
                            date(cell),
                            cell.key().get(1).equals(UNKNOWN)
                                    ? null
                                    : Integer.valueOf(cell.key().get(1)),
                            NearbyFigures.of(cell.figures().totals())))
                    .toList();
        }

        NearbyAnswer.Comparison compare(Set<LocalDate> dates, Set<LocalDate> previousDates) {
            NearbyFigures current = total(dates);
            if (previousDates.isEmpty()) {
                return new NearbyAnswer.Comparison(current, null, null);
            }
            NearbyFigures previous = total(previousDates);
            return new NearbyAnswer.Comparison(current, previous, Change.between(previous, current));
        }

        private NearbyFigures total(Set<LocalDate> dates) {
            return NearbyFigures.of(
                    cells(dates).map(cell -> cell.figures().totals()).reduce(DelayTotals.NONE, DelayTotals::plus));
        }

        private Stream<CrossingCell> cells(Set<LocalDate> dates) {
            return answer.cells().stream().filter(cell -> dates.contains(date(cell)));
        }

        private static LocalDate date(CrossingCell cell) {
            return LocalDate.parse(cell.key().get(0));
        }
    }
}
