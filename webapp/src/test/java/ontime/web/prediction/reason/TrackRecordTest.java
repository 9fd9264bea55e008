package ontime.web.prediction.reason;

import static org.assertj.core.api.Assertions.assertThat;

import ontime.testkit.model.SomeModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrackRecordTest {

    @ParameterizedTest
    @CsvSource({"0.2, 0.2, 0.3, 190000, 0.26", "0.299, 0.2, 0.3, 190000, 0.26", "0.1, 0.1, 0.2, 160000, 0.14"})
    void theTenthOfTheProbabilityTells(double probability, double from, double to, long flights, double late) {
        assertThat(TrackRecord.of(SomeModels.late(1), probability))
                .isEqualTo(new TrackRecord(SomeModels.late(1), from, to, flights, late));
    }

    @Test
    void whereTheModelNeverSaidSoNothingIsKnown() {
        TrackRecord certain = TrackRecord.of(SomeModels.late(1), 1);

        assertThat(certain.from()).isEqualTo(0.9);
        assertThat(certain.late()).isNull();
        assertThat(certain.isOfFew()).isTrue();
    }
}
