package ontime.web.prediction.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import ontime.model.delay.FlightSimilarity;
import ontime.model.delay.LateShareComparison;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonsTest {

    private static final double USUAL = 0.2;

    @ParameterizedTest
    @CsvSource({
        "0.25,  100000, MORE_OFTEN_LATE",
        "0.15,  100000, LESS_OFTEN_LATE",
        "0.2,   100000, AS_USUAL",
        // Under one point.
        "0.209, 100000000, AS_USUAL",
        // Chance does as much with 60 flights, and not with 6,000.
        "0.25,  60,   AS_USUAL",
        "0.25,  6000, MORE_OFTEN_LATE"
    })
    void whatChanceDoesSpeaksForNothing(double share, long flights, LateShareComparison comparison) {
        assertThat(LateShareComparison.of(share, USUAL, flights)).isEqualTo(comparison);
    }

    @Test
    void theFarthestFromTheAverageComesFirstAndFewFlightsAreNotCompared() {
        Reason route = reason(FlightSimilarity.ROUTE, 60, 0.3);
        Reason hour = reason(FlightSimilarity.HOUR, 90_000, 0.05);
        Reason carrier = reason(FlightSimilarity.CARRIER, 499, 0.9);

        Reasons reasons =
                Reasons.of(YearMonth.of(2008, 1), YearMonth.of(2008, 2), 100_000, USUAL, List.of(route, hour, carrier));

        assertThat(reasons.compared()).containsExactly(hour, route);
        assertThat(reasons.tooFew()).containsExactly(carrier);
    }

    private static Reason reason(FlightSimilarity similarity, long flights, double share) {
        return new Reason(
                similarity,
                "like it",
                flights,
                share,
                share - USUAL,
                LateShareComparison.of(share, USUAL, flights),
                null);
    }
}
