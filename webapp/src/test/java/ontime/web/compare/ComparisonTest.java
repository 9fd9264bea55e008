package ontime.web.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ontime.crossing.FlightBlock;
import ontime.crossing.FlightCrossings;
import ontime.crossing.FlightFilter;
import ontime.crossing.loaded.LoadedFlights;
import ontime.model.flight.Flight;
import ontime.model.flight.Route;
import ontime.testkit.flight.FlightBuilder;
import ontime.web.compare.Choice.Place;
import ontime.web.crossing.CrossingAnswers;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final LocalDate DAY = LocalDate.of(2008, 1, 18);

    private final CrossingAnswers answers = new CrossingAnswers();

    @Test
    void theBestComesFirstIfItIsClearlyBetter() {
        Comparison comparison = compare(List.of(flights("AA", 4, 51), flights("UA", 14, 30)));

        assertThat(comparison.choices()).extracting(Choice::carrier).containsExactly("UA", "AA");
        assertThat(comparison.choices()).extracting(Choice::place).containsExactly(Place.BEST, Place.OTHER);
        assertThat(comparison.choices().get(0).airline()).isEqualTo("United");
        assertThat(comparison.all().flights()).isEqualTo(81);
        assertThat(comparison.hasBest()).isTrue();
        assertThat(comparison.rivals()).isZero();
    }

    @Test
    void nothingIsTheBestIfTheDifferenceMayBeChance() {
        Comparison comparison = compare(List.of(flights("AA", 15, 30), flights("UA", 14, 30)));

        assertThat(comparison.choices()).extracting(Choice::place).containsOnly(Place.OTHER);
        assertThat(comparison.hasBest()).isFalse();
        assertThat(comparison.hasLeaders()).isFalse();
    }

    @Test
    void severalAreAmongTheBestIfOthersAreClearlyWorse() {
        Comparison comparison = compare(List.of(flights("AA", 50, 60), flights("UA", 48, 60), flights("DL", 5, 60)));

        assertThat(comparison.choices())
                .extracting(Choice::place)
                .containsExactly(Place.AMONG_BEST, Place.AMONG_BEST, Place.OTHER);
        assertThat(comparison.hasLeaders()).isTrue();
        assertThat(comparison.rivals()).isEqualTo(1);
    }

    @Test
    void aFewFlightsAreAtTheEndHoweverGood() {
        Comparison comparison = compare(List.of(flights("AA", 9, 9), flights("UA", 14, 30), flights("DL", 3, 40)));

        assertThat(comparison.choices()).extracting(Choice::carrier).containsExactly("UA", "DL", "AA");
        assertThat(comparison.choices())
                .extracting(Choice::place)
                .containsExactly(Place.BEST, Place.OTHER, Place.TOO_FEW);
        assertThat(comparison.compared()).isEqualTo(2);
    }

    @Test
    void everyChoiceHasEveryHour() {
        Comparison comparison = compare(List.of(flights("AA", 4, 51), Stream.of(flight("UA", "2130", 0))));

        assertThat(comparison.hours()).containsExactly("18", "21");
        assertThat(comparison.choices())
                .allSatisfy(choice -> assertThat(choice.hours()).hasSize(2));
        assertThat(comparison.choices().get(0).hours().get(0).flights()).isEqualTo(51);
        assertThat(comparison.choices().get(0).hours().get(1)).isEqualTo(Choice.Hour.NONE);
    }

    private Comparison compare(List<Stream<Flight>> flights) {
        FlightBlock block = FlightBlock.of(
                YearMonth.from(DAY), flights.stream().flatMap(some -> some).toList());
        return Comparison.of(
                answers,
                LoadedFlights.of(FlightCrossings.of("1", List.of(block), List.of(), Map.of())),
                FlightFilter.ALL,
                Map.of("UA", "United"));
    }

    private static Stream<Flight> flights(String carrier, int onTime, int all) {
        return IntStream.range(0, all).mapToObj(flight -> flight(carrier, "1830", flight < onTime ? 0 : 60));
    }

    private static Flight flight(String carrier, String time, int delay) {
        return FlightBuilder.of(DAY, carrier, 1, new Route("ORD", "LGA"), time)
                .arrived(delay)
                .build();
    }
}
