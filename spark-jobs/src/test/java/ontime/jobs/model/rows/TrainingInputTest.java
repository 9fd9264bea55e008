package ontime.jobs.model.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import ontime.features.FlightFeatures;
import ontime.jobs.TestSpark;
import ontime.model.prediction.Moment;
import ontime.model.prediction.Target;
import org.junit.jupiter.api.Test;

/** What trees may learn from the schedule alone. */
final class TrainingInputTest {

    @Test
    void daysAheadAWeekdayIsCombinedWithTimesOnly() {
        TrainingInput input = input(Target.LATE, Moment.BEFORE_DEPARTURE);

        assertThat(input.isDaysAhead()).isTrue();
        assertThat(input.combinations()).hasValue("[[0, 1, 2, 3, 4, 5, 7, 8, 9, 10],[3, 4, 5, 6]]");
    }

    @Test
    void laterAndOtherModelsCombineAllFeatures() {
        for (TrainingInput input : List.of(
                input(Target.LATE, Moment.TWO_HOURS_BEFORE),
                input(Target.LATE, Moment.AT_DEPARTURE),
                input(Target.MINUTES, Moment.BEFORE_DEPARTURE))) {
            assertThat(input.isDaysAhead()).isFalse();
            assertThat(input.combinations()).isEmpty();
        }
    }

    @Test
    void theMonthsOfAYearEvenOut() {
        assertThat(Seasons.logOdds()).hasSize(12);
        assertThat(Arrays.stream(Seasons.logOdds()).sum()).isEqualTo(0, within(0.01));
        // 15 April 2008.
        assertThat(Seasons.ofDay(13_984)).isEqualTo((float) Seasons.logOdds()[3]);
    }

    private static TrainingInput input(Target target, Moment moment) {
        return new TrainingInput(TestSpark.session().emptyDataFrame(), target, FlightFeatures.at(moment), 7);
    }
}
