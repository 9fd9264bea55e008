package ontime.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import ontime.model.learning.FlightSpan;
import ontime.model.learning.TrainedModel;
import org.junit.jupiter.api.Test;

/** What a model says about the days that it was trained on. */
final class TrainedModelTest {

    @Test
    void aModelKnowsTheDaysThatItWasTrainedOn() {
        TrainedModel ofJanuary = SomeModels.late(1);

        assertThat(ofJanuary.learnedFrom(LocalDate.of(2008, 1, 1))).isTrue();
        assertThat(ofJanuary.learnedFrom(LocalDate.of(2008, 1, 31))).isTrue();
        assertThat(ofJanuary.learnedFrom(LocalDate.of(2008, 2, 1))).isFalse();
        assertThat(ofJanuary.learnedFrom(LocalDate.of(2007, 12, 31))).isFalse();
    }

    @Test
    void onlyAWholeYearShowsSeasons() {
        LocalDate first = LocalDate.of(2008, 1, 1);

        assertThat(new FlightSpan(first, LocalDate.of(2008, 12, 31), 1).coversYear())
                .isTrue();
        assertThat(new FlightSpan(first, LocalDate.of(2008, 12, 30), 1).coversYear())
                .isFalse();
    }
}
