package ontime.testkit.flight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ontime.model.flight.DayPart;
import ontime.model.flight.Flight;
import ontime.model.flight.FlightStatus;
import ontime.stores.flight.search.FlightOrder;
import ontime.stores.flight.search.FlightQuery;
import ontime.stores.flight.search.FlightSearch;
import ontime.stores.flight.search.PageRequest;
import ontime.stores.flight.search.SearchPage;
import org.junit.jupiter.api.Test;

/** The contract of {@link FlightSearch}. A store's test says how to open one that holds some flights, and no others. */
public abstract class FlightSearchContract {

    private static final PageRequest FIRST_PAGE = new PageRequest(1, 50);
    private static final LocalDate NEXT_MONTH = LocalDate.of(2008, 2, 1);

    /** A search over these flights only. */
    protected abstract FlightSearch open(Collection<Flight> flights);

    @Test
    void everyFlightIsFoundInOrderWithEveryValue() {
        Flight later = ExampleFlights.list(1, NEXT_MONTH).get(0);
        List<Flight> inOrder =
                Stream.concat(ExampleFlights.list().stream(), Stream.of(later)).toList();
        List<Flight> reversed = new ArrayList<>(inOrder);
        Collections.reverse(reversed);

        SearchPage page = open(reversed).find(FlightQuery.ofAll(), FIRST_PAGE);

        assertThat(page).isEqualTo(new SearchPage(inOrder.size(), 1, 50, inOrder));
    }

    @Test
    void everyPartOfAQueryMustMatchExactly() {
        Flight toSanFrancisco = ExampleFlights.list(1, ExampleFlights.DAY).get(0);
        List<Flight> all = new ArrayList<>(ExampleFlights.list());
        all.add(toSanFrancisco);
        FlightSearch search = open(all);

        assertThat(found(search, carrier("AA"))).containsExactly(ExampleFlights.late());
        assertThat(found(search, carrier("A"))).isEmpty();
        assertThat(found(search, route("ATL", "SFO"))).containsExactly(toSanFrancisco);
        assertThat(found(search, route("SFO", "ATL"))).isEmpty();
        assertThat(found(search, airplane("N338AA"))).containsExactly(ExampleFlights.late());
        assertThat(found(search, airplane("n338aa"))).isEmpty();
        assertThat(found(search, flightNum(640)))
                .containsExactly(ExampleFlights.onTime(), ExampleFlights.sameKeyOtherTail());
        assertThat(found(search, flightNum(64))).isEmpty();
    }

    @Test
    void flightsBetweenSeveralAirportsAreFound() {
        Flight toSanFrancisco = ExampleFlights.list(1, ExampleFlights.DAY).get(0);
        FlightSearch search = open(List.of(ExampleFlights.late(), toSanFrancisco));
        FlightQuery all = FlightQuery.ofAll();

        assertThat(found(search, all.between(List.of("ATL", "XXX"), List.of("SFO", "JFK"))))
                .containsExactlyInAnyOrder(ExampleFlights.late(), toSanFrancisco);
        assertThat(found(search, all.between(List.of(), List.of("SFO", "XXX")))).containsExactly(toSanFrancisco);
        assertThat(found(search, all.between(List.of("SFO", "JFK"), List.of()).on(ExampleFlights.DAY)))
                .isEmpty();
    }

    @Test
    void bothEndsOfARangeOfDaysAreInIt() {
        List<Flight> days = IntStream.range(0, 5)
                .mapToObj(day -> ExampleFlights.list(1, NEXT_MONTH.minusDays(2).plusDays(day)))
                .flatMap(List::stream)
                .toList();
        FlightSearch search = open(days);

        assertThat(found(search, days(NEXT_MONTH.minusDays(1), NEXT_MONTH))).isEqualTo(days.subList(1, 3));
        assertThat(found(search, days(NEXT_MONTH, NEXT_MONTH))).isEqualTo(days.subList(2, 3));
        assertThat(found(search, days(NEXT_MONTH.plusYears(1), NEXT_MONTH.plusYears(2))))
                .isEmpty();
    }

    @Test
    void pagesOfAnySizeAndDepthAreSlicesOfTheWhole() {
        List<Flight> whole = threeDays();
        FlightSearch search = open(whole);
        Random random = new Random(42);

        for (int i = 0; i < 25; i++) {
            int size = 1 + random.nextInt(20);
            int page = 1 + random.nextInt(whole.size() / size + 1);

            SearchPage found = search.find(FlightQuery.ofAll(), new PageRequest(page, size));

            List<Flight> slice =
                    whole.stream().skip((page - 1L) * size).limit(size).toList();
            assertThat(found).isEqualTo(new SearchPage(whole.size(), page, size, slice));
        }
    }

    @Test
    void pagesOfANarrowerQueryAreSlicesOfItsResult() {
        FlightSearch search = open(threeDays());
        List<Flight> whole = ExampleFlights.list(100, NEXT_MONTH);

        SearchPage found = search.find(days(NEXT_MONTH, NEXT_MONTH), new PageRequest(9, 11));

        assertThat(found).isEqualTo(new SearchPage(100, 9, 11, whole.subList(88, 99)));
    }

    @Test
    void aStatusIsThatOfTheFlight() {
        FlightSearch search = open(ExampleFlights.list());

        for (FlightStatus status : FlightStatus.values()) {
            assertThat(found(search, refined(Optional.empty(), Optional.of(status), FlightOrder.DEPARTURE)))
                    .as(status.name())
                    .isEqualTo(ExampleFlights.list().stream()
                            .filter(flight -> flight.status() == status)
                            .toList())
                    .isNotEmpty();
        }
    }

    @Test
    void everyMinuteOfTheDayIsInOnePartOfIt() {
        List<Flight> whole = threeDays();
        FlightSearch search = open(whole);
        PageRequest all = new PageRequest(1, 200);

        long found = 0;
        for (DayPart part : DayPart.values()) {
            SearchPage page = search.find(refined(Optional.of(part), Optional.empty(), FlightOrder.DEPARTURE), all);
            assertThat(page.flights()).allMatch(flight -> part.holds(flight.crsDepTime()));
            found += page.total();
        }
        assertThat(found).isEqualTo(whole.size());
    }

    @Test
    void pagesOfEveryOrderAreSlicesOfTheWhole() {
        List<Flight> flights = threeDays();
        FlightSearch search = open(flights);
        Random random = new Random(7);

        for (FlightOrder order : FlightOrder.values()) {
            List<Flight> whole = flights.stream().sorted(order.comparator()).toList();
            for (int i = 0; i < 12; i++) {
                int size = 1 + random.nextInt(20);
                int page = 1 + random.nextInt(whole.size() / size + 1);

                SearchPage found =
                        search.find(refined(Optional.empty(), Optional.empty(), order), new PageRequest(page, size));

                List<Flight> slice =
                        whole.stream().skip((page - 1L) * size).limit(size).toList();
                assertThat(found).as(order.name()).isEqualTo(new SearchPage(whole.size(), page, size, slice));
            }
        }
    }

    @Test
    void aPageBeyondTheLastIsEmptyWithTheTrueTotal() {
        FlightSearch search = open(ExampleFlights.list());

        for (int page : List.of(2, 1_000_000_000, Integer.MAX_VALUE)) {
            assertThat(search.find(FlightQuery.ofAll(), new PageRequest(page, 6)))
                    .isEqualTo(new SearchPage(6, page, 6, List.of()));
        }
    }

    @Test
    void beforeAnythingIsLoadedEverySearchIsEmpty() {
        FlightSearch search = open(List.of());

        assertThat(search.find(FlightQuery.ofAll(), FIRST_PAGE)).isEqualTo(new SearchPage(0, 1, 50, List.of()));
        assertThat(search.find(carrier("DL"), new PageRequest(1_000_000, 200)))
                .isEqualTo(new SearchPage(0, 1_000_000, 200, List.of()));
    }

    private static List<Flight> threeDays() {
        return Stream.of(ExampleFlights.DAY, NEXT_MONTH.minusDays(1), NEXT_MONTH)
                .flatMap(day -> Stream.concat(
                                ExampleFlights.list(100, day).stream(),
                                day.equals(ExampleFlights.DAY) ? ExampleFlights.list().stream() : Stream.empty())
                        .sorted(ExampleFlights.SEARCH_ORDER))
                .toList();
    }

    private static List<Flight> found(FlightSearch search, FlightQuery query) {
        return search.find(query, FIRST_PAGE).flights();
    }

    private static FlightQuery refined(Optional<DayPart> part, Optional<FlightStatus> status, FlightOrder order) {
        return FlightQuery.ofAll().refined(part, status, order);
    }

    private static FlightQuery carrier(String carrier) {
        return query(Optional.of(carrier), Optional.empty(), OptionalInt.empty());
    }

    private static FlightQuery airplane(String tailNum) {
        return query(Optional.empty(), Optional.of(tailNum), OptionalInt.empty());
    }

    private static FlightQuery flightNum(int flightNum) {
        return query(Optional.empty(), Optional.empty(), OptionalInt.of(flightNum));
    }

    private static FlightQuery query(Optional<String> carrier, Optional<String> tailNum, OptionalInt flightNum) {
        return new FlightQuery(
                carrier, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), tailNum, flightNum);
    }

    private static FlightQuery route(String origin, String dest) {
        return new FlightQuery(
                Optional.empty(),
                Optional.of(origin),
                Optional.of(dest),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty());
    }

    private static FlightQuery days(LocalDate from, LocalDate to) {
        return new FlightQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(from),
                Optional.of(to),
                Optional.empty(),
                OptionalInt.empty());
    }
}
