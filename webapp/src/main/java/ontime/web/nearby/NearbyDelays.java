package ontime.web.nearby;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ontime.crossing.Dimension;
import ontime.crossing.loaded.LoadedFlights;
import ontime.model.airport.Airport;
import ontime.web.airport.AirportDirectory;
import ontime.web.crossing.PublishedCrossings;
import ontime.web.map.GreatCircle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers questions about the flights near a place, all from the same snapshot of the published flights. */
@Component
final class NearbyDelays {

    private static final double TENTHS = 10;

    private final PublishedCrossings published;
    private final AirportDays days;
    private final AirportDirectory airports;

    NearbyDelays(PublishedCrossings published, AirportDays days, AirportDirectory airports) {
        this.published = published;
        this.days = days;
        this.airports = airports;
    }

    NearbyAnswer answer(NearbyQuestion question) {
        LoadedFlights flights = published.get();
        List<Near> near = near(question);
        List<LocalDate> compared = question.compareTo().of(question.dates());
        List<YearMonth> loaded = flights.months();
        List<LocalDate> notLoaded = Stream.concat(question.dates().stream(), compared.stream())
                .distinct()
                .filter(date -> !loaded.contains(YearMonth.from(date)))
                .sorted()
                .toList();
        List<LocalDate> previous = notLoaded.isEmpty() ? compared : List.of();
        Direction departures = direction(flights, question, Dimension.ORIGIN, near, previous);
        Direction arrivals = direction(flights, question, Dimension.DEST, near, previous);
        return new NearbyAnswer(
                flights.version(),
                center(question),
                question.radiusKm(),
                question.dates(),
                notLoaded,
                compared,
                question.carrier(),
                new NearbyAnswer.Stats(departures.comparison(), arrivals.comparison()),
                new NearbyAnswer.Timeline(departures.timeline(), arrivals.timeline()),
                IntStream.range(0, near.size())
                        .mapToObj(i -> point(near.get(i), departures.atAirport(i), arrivals.atAirport(i)))
                        .toList());
    }

    private Direction direction(
            LoadedFlights flights, NearbyQuestion question, Dimension end, List<Near> near, List<LocalDate> previous) {
        List<String> codes = flights.values(end);
        int[] positions = near.stream()
                .mapToInt(one -> Collections.binarySearch(codes, one.airport.code()))
                .toArray();
        int[] served = IntStream.of(positions).filter(position -> position >= 0).toArray();
        FlightSums current = new FlightSums(near.size());
        List<NearbyAnswer.Hour> timeline = new ArrayList<>();
        for (LocalDate date : question.dates()) {
            AirportDay day = days.get(flights, date, end, question.carrier());
            FlightSums hours = new FlightSums(AirportDay.HOURS);
            day.addByHour(served, hours);
            addHours(date, hours, timeline);
            for (int i = 0; i < positions.length; i++) {
                if (positions[i] >= 0) {
                    day.addWhole(positions[i], current, i);
                }
            }
        }
        FlightSums before = new FlightSums(1);
        for (LocalDate date : previous) {
            AirportDay day = days.get(flights, date, end, question.carrier());
            for (int position : served) {
                day.addWhole(position, before, 0);
            }
        }
        return new Direction(near.size(), timeline, current, previous.isEmpty() ? null : before);
    }

    private static void addHours(LocalDate date, FlightSums hours, List<NearbyAnswer.Hour> timeline) {
        for (int hour = 0; hour < AirportDay.HOURS; hour++) {
            if (hours.isAny(hour)) {
                timeline.add(
                        new NearbyAnswer.Hour(date, hour == AirportDay.HOURS - 1 ? null : hour, hours.figures(hour)));
            }
        }
    }

    /** The airports within the radius, nearest first. */
    private List<Near> near(NearbyQuestion question) {
        return airports.byCode().values().stream()
                .filter(Airport::hasPlace)
                .map(airport -> new Near(airport, kilometers(question, airport)))
                .filter(one -> one.kilometers <= question.radiusKm())
                .sorted(Comparator.comparingDouble(Near::kilometers).thenComparing(one -> one.airport.code()))
                .toList();
    }

    private static double kilometers(NearbyQuestion question, Airport airport) {
        return GreatCircle.kilometers(question.latitude(), question.longitude(), latitude(airport), longitude(airport));
    }

    private static NearbyAnswer.Center center(NearbyQuestion question) {
        Airport airport = question.airport();
        return new NearbyAnswer.Center(
                airport == null ? null : airport.code(), question.latitude(), question.longitude());
    }

    private static NearbyPoint point(Near near, @Nullable NearbyFigures departures, @Nullable NearbyFigures arrivals) {
        Airport airport = near.airport;
        return new NearbyPoint(
                airport.code(),
                airport.name(),
                airport.place(),
                latitude(airport),
                longitude(airport),
                Math.round(near.kilometers * TENTHS) / TENTHS,
                departures,
                arrivals);
    }

    private static double latitude(Airport airport) {
        return Objects.requireNonNull(airport.latitude(), airport.code());
    }

    private static double longitude(Airport airport) {
        return Objects.requireNonNull(airport.longitude(), airport.code());
    }

    private record Near(Airport airport, double kilometers) {}

    /**
     * The departures or the arrivals.
     *
     * @param airports how many there are within the radius
     * @param timeline by date and hour
     * @param current a cell for each airport
     * @param previous all airports on the dates to compare with; null without them
     */
    private record Direction(
            int airports, List<NearbyAnswer.Hour> timeline, FlightSums current, @Nullable FlightSums previous) {

        /** The figures of an airport; null if it has no flight. */
        @Nullable
        NearbyFigures atAirport(int airport) {
            return current.isAny(airport) ? current.figures(airport) : null;
        }

        NearbyAnswer.Comparison comparison() {
            FlightSums all = new FlightSums(1);
            for (int airport = 0; airport < airports; airport++) {
                all.add(0, current, airport);
            }
            NearbyFigures now = all.figures(0);
            if (previous == null) {
                return new NearbyAnswer.Comparison(now, null, null);
            }
            NearbyFigures before = previous.figures(0);
            return new NearbyAnswer.Comparison(now, before, Change.between(before, now));
        }
    }
}
