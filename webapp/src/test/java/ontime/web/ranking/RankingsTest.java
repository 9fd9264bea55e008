package ontime.web.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ontime.crossing.Crossing;
import ontime.crossing.CrossingCell;
import ontime.crossing.Dimension;
import ontime.crossing.FlightBlock;
import ontime.crossing.FlightCrossings;
import ontime.crossing.FlightFilter;
import ontime.model.delay.DelayPart;
import ontime.model.delay.RankingMeasure;
import ontime.model.delay.RankingSubject;
import ontime.model.flight.Flight;
import ontime.model.flight.Route;
import ontime.testkit.flight.FlightBuilder;
import org.junit.jupiter.api.Test;

class RankingsTest {

    private static final LocalDate FRIDAY = LocalDate.of(2008, 1, 18);

    /** 100 flights on time from ATL to JFK, 60 late ones back, and 3 from ATL to SFO. */
    private static final FlightCrossings FLIGHTS = FlightCrossings.of(
            "1",
            List.of(FlightBlock.of(
                    YearMonth.from(FRIDAY),
                    Stream.of(flights("ATL", "JFK", 0, 100), flights("JFK", "ATL", 45, 60), flights("ATL", "SFO", 0, 3))
                            .flatMap(some -> some)
                            .toList())),
            List.of(),
            Map.of());

    @Test
    void thoseWithEnoughFlightsAreRankedFromEitherEnd() {
        assertThat(ids(order(RankingSubject.ROUTES, RankingOrder.BEST_FIRST).ranked()))
                .containsExactly("ATL-JFK", "JFK-ATL");
        assertThat(ids(order(RankingSubject.ROUTES, RankingOrder.WORST_FIRST).ranked()))
                .containsExactly("JFK-ATL", "ATL-JFK");
    }

    @Test
    void theOthersFollowWithoutARank() {
        Rankings.Ordered routes = order(RankingSubject.ROUTES, RankingOrder.WORST_FIRST);

        assertThat(ids(routes.tooFew())).containsExactly("ATL-SFO");
        assertThat(ids(routes.all())).containsExactly("JFK-ATL", "ATL-JFK", "ATL-SFO");
    }

    @Test
    void weekdaysHaveTheirNumbers() {
        assertThat(ids(order(RankingSubject.WEEKDAYS, RankingOrder.BEST_FIRST).all()))
                .containsExactly("5");
    }

    @Test
    void theSizeOfAnAirportIsItsShareOfAllDepartures() {
        List<CrossingCell> origins =
                FLIGHTS.answer(Crossing.of(FlightFilter.ALL, Dimension.ORIGIN)).cells();

        assertThat(AirportSize.LARGE.of(origins)).containsExactlyInAnyOrder("ATL", "JFK");
        assertThat(AirportSize.MEDIUM.of(origins)).isEmpty();
        assertThat(AirportSize.SMALL.of(origins)).isEmpty();
    }

    @Test
    void winterIsFromDecemberToFebruary() {
        assertThat(IntStream.rangeClosed(1, 12).filter(month -> Season.WINTER.holds(YearMonth.of(2008, month))))
                .containsExactly(1, 2, 12);
        assertThat(IntStream.rangeClosed(1, 12).filter(month -> Season.AUTUMN.holds(YearMonth.of(2008, month))))
                .containsExactly(9, 10, 11);
    }

    private static Rankings.Ordered order(RankingSubject subject, RankingOrder order) {
        return Rankings.order(
                subject,
                RankingMeasure.ON_TIME_SHARE,
                order,
                FLIGHTS.answer(Crossing.of(FlightFilter.ALL, Rankings.dimension(subject)))
                        .cells());
    }

    private static List<String> ids(List<DelayPart> parts) {
        return parts.stream().map(DelayPart::id).toList();
    }

    private static Stream<Flight> flights(String origin, String dest, int delay, int count) {
        return IntStream.range(0, count)
                .mapToObj(flight -> FlightBuilder.of(FRIDAY, "DL", 1, new Route(origin, dest), "0715")
                        .arrived(delay)
                        .build());
    }
}
