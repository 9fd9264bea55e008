package ontime.model.delay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SimilarFlightsTest {

    @Test
    void theStrongestAreOfEnoughFlightsAndDifferByMoreThanChance() {
        SimilarFlights route = similar(FlightSimilarity.ROUTE, 60, -0.1, LateShareComparison.LESS_OFTEN_LATE);
        SimilarFlights hour = similar(FlightSimilarity.HOUR, 90_000, 0.15, LateShareComparison.MORE_OFTEN_LATE);
        SimilarFlights carrier = similar(FlightSimilarity.CARRIER, 499, 0.7, LateShareComparison.MORE_OFTEN_LATE);
        SimilarFlights weekday = similar(FlightSimilarity.WEEKDAY, 9_000, 0, LateShareComparison.AS_USUAL);
        SimilarFlights dest = similar(FlightSimilarity.DEST, 200, 0.05, LateShareComparison.MORE_OFTEN_LATE);

        assertThat(SimilarFlights.strongest(List.of(route, hour, carrier, weekday, dest), 2))
                .containsExactly(hour, route);
    }

    private static SimilarFlights similar(
            FlightSimilarity similarity, long flights, double difference, LateShareComparison comparison) {
        return new SimilarFlights(similarity, "1", flights, 0.2 + difference, difference, comparison);
    }
}
