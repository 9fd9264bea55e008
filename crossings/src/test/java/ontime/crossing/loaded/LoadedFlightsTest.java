package ontime.crossing.loaded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ontime.crossing.Crossing;
import ontime.crossing.Dimension;
import ontime.crossing.FlightBlock;
import ontime.crossing.FlightCrossings;
import ontime.crossing.FlightFilter;
import ontime.crossing.TooManyCellsException;
import ontime.model.airport.Airport;
import ontime.model.flight.Flight;
import ontime.model.flight.Route;
import ontime.model.publication.Publication;
import ontime.testkit.flight.FlightBuilder;
import ontime.testkit.flight.InMemoryFlightCounter;
import org.junit.jupiter.api.Test;

final class LoadedFlightsTest {

    private static final YearMonth JANUARY = YearMonth.of(2008, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(2008, 2);
    private static final List<String> CARRIERS = List.of("AA", "DL", "PA (1)", "UA");
    private static final List<String> AIRPORTS = List.of("ATL", "JFK", "LGA", "MDW", "ORD", "SJU", "XXX");
    private static final List<Airport> PLACES = List.of(
            place("ATL", "Atlanta", "GA"),
            place("JFK", "New York", "NY"),
            place("LGA", "New York", "NY"),
            place("MDW", "Chicago", "IL"),
            place("ORD", "Chicago", "IL"),
            place("SJU", "San Juan", ""));
    private static final Map<String, String> TYPES = Map.of("N1", "BOEING 737-700", "N2", "AIRBUS A320");

    private final List<Flight> flights = flights(3_000);
    private final InMemoryFlightCounter server = new InMemoryFlightCounter(flights);
    private final FlightCrossings all = memory(List.of(JANUARY, FEBRUARY));

    @Test
    void monthsOfTheServerAndInMemoryTogetherAreAnsweredAsAllInMemory() {
        LoadedFlights loaded = loaded(List.of(JANUARY), List.of(FEBRUARY));

        assertSame(loaded, 300);
        assertThat(loaded.months()).containsExactly(JANUARY, FEBRUARY);
        assertThat(loaded.monthsInMemory()).containsExactly(FEBRUARY);
    }

    @Test
    void monthsOfTheServerAloneAreAnsweredAsAllInMemory() {
        assertSame(loaded(List.of(JANUARY, FEBRUARY), List.of()), 300);
    }

    @Test
    void questionsAboutMonthsInMemoryAreAnsweredWhileTheServerIsAway() {
        LoadedFlights loaded = loaded(List.of(JANUARY), List.of(FEBRUARY));
        server.setAway(true);
        Crossing ofFebruary = Crossing.of(FlightFilter.ALL.between(FEBRUARY.atDay(1), null), Dimension.CARRIER);
        Crossing ofBoth = Crossing.of(FlightFilter.ALL);

        assertThat(loaded.isInMemory(ofFebruary)).isTrue();
        assertThat(loaded.answer(ofFebruary)).isEqualTo(all.answer(ofFebruary));
        assertThat(loaded.values(Dimension.ORIGIN_STATE)).contains("GA", "unknown");
        assertThat(loaded.isInMemory(ofBoth)).isFalse();
        assertThatThrownBy(() -> loaded.answer(ofBoth)).hasMessageContaining("does not answer");
    }

    @Test
    void anAnswerWithTooManyCellsIsRefused() {
        LoadedFlights loaded = loaded(List.of(JANUARY), List.of(FEBRUARY));
        Crossing question = new Crossing(List.of(Dimension.CARRIER), FlightFilter.ALL, false, 3);

        assertThatThrownBy(() -> loaded.answer(question))
                .isInstanceOf(TooManyCellsException.class)
                .hasMessageContaining("more than 3 cells");
    }

    @Test
    void valuesAreThoseOfAllMonths() {
        LoadedFlights loaded = loaded(List.of(JANUARY, FEBRUARY), List.of());

        for (Dimension dimension : Dimension.values()) {
            if (dimension != Dimension.DATE && dimension != Dimension.ROUTE && dimension != Dimension.AIRPLANE_TYPE) {
                assertThat(loaded.values(dimension))
                        .as(dimension.key())
                        .containsAll(all.values(dimension).stream()
                                .filter(value -> !value.equals("XXX"))
                                .toList());
            }
        }
        assertThat(loaded.values(Dimension.AIRPLANE_TYPE)).containsExactly("AIRBUS A320", "BOEING 737-700", "unknown");
    }

    private void assertSame(LoadedFlights loaded, int questions) {
        Random random = new Random(7);
        List<Crossing> some =
                Stream.generate(() -> question(random)).limit(questions).toList();
        for (Crossing question : some) {
            assertThat(loaded.answer(question)).as(question.toString()).isEqualTo(all.answer(question));
        }
        assertThat(loaded.answerAll(some)).isEqualTo(all.answerAll(some));
    }

    private Crossing question(Random random) {
        List<Dimension> dimensions = new ArrayList<>(List.of(Dimension.values()));
        Collections.shuffle(dimensions, random);
        List<Dimension> groupBy = List.copyOf(dimensions.subList(0, random.nextInt(4)));
        Collections.shuffle(dimensions, random);
        FlightFilter filter = FlightFilter.ALL;
        for (Dimension dimension : dimensions.subList(0, random.nextInt(3))) {
            Set<String> chosen = new HashSet<>(Set.of("not there"));
            List<String> values = all.values(dimension);
            IntStream.range(0, 1 + random.nextInt(3)).forEach(i -> chosen.add(any(values, random)));
            filter = filter.with(dimension, chosen);
        }
        if (random.nextInt(3) == 0) {
            LocalDate from = JANUARY.atDay(1).plusDays(random.nextInt(40));
            filter = filter.between(from, random.nextBoolean() ? from.plusDays(random.nextInt(30)) : null);
        }
        return new Crossing(groupBy, filter, random.nextBoolean(), Crossing.MOST_CELLS);
    }

    private LoadedFlights loaded(List<YearMonth> counted, List<YearMonth> inMemory) {
        List<Publication> publications = counted.stream()
                .map(month -> new Publication("index", month, 1, 1, 1, Instant.EPOCH, false))
                .toList();
        return new LoadedFlights(
                memory(inMemory), new CountedMonths(server, publications, CARRIERS, PLACES, TYPES), List.of());
    }

    private FlightCrossings memory(Collection<YearMonth> months) {
        return FlightCrossings.of(
                "1",
                months.stream()
                        .map(month -> FlightBlock.of(
                                month,
                                flights.stream()
                                        .filter(flight -> YearMonth.from(flight.flightDate())
                                                .equals(month))
                                        .toList()))
                        .toList(),
                PLACES,
                TYPES);
    }

    private static Airport place(String code, String city, String state) {
        return new Airport(code, city + " Airport", city, state, null, null, null);
    }

    private static List<Flight> flights(int count) {
        Random random = new Random(1);
        return IntStream.range(0, count).mapToObj(i -> flight(random)).toList();
    }

    private static Flight flight(Random random) {
        FlightBuilder flight = FlightBuilder.of(
                        JANUARY.atDay(1).plusDays(random.nextInt(60)),
                        any(CARRIERS, random),
                        random.nextInt(100),
                        new Route(any(AIRPORTS, random), any(AIRPORTS, random)),
                        String.format(Locale.ROOT, "%02d%02d", random.nextInt(24), random.nextInt(60)))
                .tailNum(any(List.of("N1", "N2", "N3"), random));
        if (random.nextInt(10) == 0) {
            flight.withoutTailNum();
        }
        return switch (random.nextInt(6)) {
            case 0 ->
                flight.cancelled(any(List.of("A", "B", "C", "D", ""), random)).build();
            case 1 -> flight.diverted().build();
            case 2, 3 -> {
                int[] parts = random.ints(5, 0, 80).toArray();
                yield flight.arrived(IntStream.of(parts).sum() + 15)
                        .causes(parts[0], parts[1], parts[2], parts[3], parts[4])
                        .build();
            }
            default -> flight.arrived(random.nextInt(40) - 25).build();
        };
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
