package ontime.jobs.model.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class StabilityIndexTest {

    @Test
    void equalSharesHaveNoIndexWhateverTheNumberOfRows() {
        assertThat(StabilityIndex.of(Map.of("a", 30L, "b", 70L), Map.of("a", 3L, "b", 7L)))
                .isCloseTo(0, within(1e-12));
    }

    @Test
    void itIsTheSumOfDifferencesTimesLogarithms() {
        assertThat(StabilityIndex.of(Map.of("a", 50L, "b", 50L), Map.of("a", 70L, "b", 30L)))
                .isCloseTo(0.2 * Math.log(0.7 / 0.5) - 0.2 * Math.log(0.3 / 0.5), within(1e-12));
    }

    @Test
    void aBinThatIsNewIsLargeButFinite() {
        assertThat(StabilityIndex.of(Map.of("a", 10L), Map.of("b", 10L))).isBetween(10.0, 30.0);
        assertThat(StabilityIndex.of(Map.of(), Map.of("b", 10L))).isZero();
    }
}
