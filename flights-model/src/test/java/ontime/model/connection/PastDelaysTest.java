package ontime.model.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PastDelaysTest {

    private static final List<Integer> ON_TIME = Collections.nCopies(PastDelays.ENOUGH_ARRIVALS, 0);

    @Test
    void fewArrivalsSayNothing() {
        assertThat(PastDelays.of(500, ON_TIME, ON_TIME.subList(1, ON_TIME.size())))
                .isEmpty();
    }

    @Test
    void neverCancelledSoFarIsNotNever() {
        PastDelays past = PastDelays.of(30, ON_TIME, ON_TIME).orElseThrow();

        assertThat(past.departureOdds().happens()).isCloseTo(79.0 / 80, offset(1e-9));
        assertThat(past.departureOdds().delay()).isEqualTo(new DelayCurve(0, 0, 0));
    }

    @Test
    void cancelledAndDivertedFlightsDoNotArrive() {
        PastDelays past = PastDelays.of(950, Collections.nCopies(900, 5), Collections.nCopies(850, 7))
                .orElseThrow();

        assertThat(past.departed()).isCloseTo(949.0 / 1000, offset(1e-9));
        assertThat(past.arrivalOdds()).isEqualTo(new FlightOdds(new DelayCurve(7, 7, 7), 0.899));
    }
}
