package ontime.model.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

    @ParameterizedTest
    @CsvSource({
        "1, LIKELY_LATE",
        "0.8, LIKELY_LATE",
        "0.796, LIKELY_LATE",
        "0.794, OPEN",
        "0.79, OPEN",
        "0.21, OPEN",
        "0.206, OPEN",
        "0.204, LIKELY_ON_TIME",
        "0.2, LIKELY_ON_TIME",
        "0, LIKELY_ON_TIME"
    })
    void aWordIsSaidFromAConfidenceOn(double late, Verdict verdict) {
        assertThat(Verdict.of(late)).isEqualTo(verdict);
    }

    @Test
    void whereNothingIsKnownNothingIsSaid() {
        assertThat(Verdict.of(null)).isEqualTo(Verdict.OPEN);
    }
}
