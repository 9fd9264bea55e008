package ontime.model.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import ontime.model.learning.LiveWarning.Kind;
import ontime.model.learning.WeekScore.Source;
import ontime.model.prediction.Target;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class LiveWarningTest {

    private static final LocalDate MONDAY = LocalDate.of(2008, 3, 10);

    @Test
    void aWeekThatIsOffByFivePointsIsWarnedOfAndOneWithFewFlightsIsNot() {
        LiveScores scores = scores(
                "late_before_departure",
                null,
                week(MONDAY.minusWeeks(1), 400, 0.2, 0.5),
                week(MONDAY, 100_000, 0.21, 0.27),
                week(MONDAY.plusWeeks(1), 100_000, 0.27, 0.31));

        assertThat(LiveWarning.list(scores))
                .extracting(LiveWarning::words)
                .containsExactly(
                        "predictions were too high by 6.0 points in the week of 2008-03-10",
                        "predicted and actual shares differed by 5.0 points on average in the last four weeks");
        assertThat(scores.asksForCalibration()).isTrue();
    }

    @Test
    void aWeekOfADayOrTwoGivesNoWarning() {
        WeekScore whole = week(MONDAY, 100_000, 0.25, 0.26);

        assertThat(LiveWarning.list(
                        scores("late_before_departure", null, whole, week(MONDAY.plusWeeks(1), 20_000, 0.44, 0.26))))
                .extracting(LiveWarning::kind)
                .doesNotContain(Kind.SHARE_OFF);
        assertThat(LiveWarning.list(
                        scores("late_before_departure", null, whole, week(MONDAY.plusWeeks(1), 50_000, 0.44, 0.26))))
                .extracting(LiveWarning::kind)
                .contains(Kind.SHARE_OFF);
    }

    @Test
    void onlyTheLastFourWeeksCount() {
        LiveScores scores = scores(
                "late_before_departure",
                null,
                week(MONDAY.minusWeeks(4), 100_000, 0.1, 0.9),
                week(MONDAY, 100_000, 0.25, 0.26));

        assertThat(scores.recent()).extracting(WeekScore::week).containsExactly(MONDAY);
        assertThat(scores.recentCalibrationError().orElseThrow()).isCloseTo(0.01, within(1e-9));
        assertThat(LiveWarning.list(scores)).isEmpty();
    }

    @Test
    void tenthsOfSeveralWeeksAreAddedUpBeforeTheyAreCompared() {
        WeekScore low = week(MONDAY, 1000, 0.20, 0.25);
        WeekScore high = week(MONDAY.plusWeeks(1), 1000, 0.30, 0.25);

        assertThat(LiveScores.together(List.of(low, high))).singleElement().satisfies(bin -> {
            assertThat(bin.observed()).isCloseTo(0.25, within(1e-9));
            assertThat(bin.flights()).isEqualTo(2000);
        });
    }

    @Test
    void inputIsJudgedBySizeAndAMedianIsNotComparedWithTheMean() {
        InputDrift drift = new InputDrift(
                MONDAY,
                MONDAY,
                MONDAY,
                MONDAY,
                1,
                List.of(
                        new FeatureDrift("DepMinute", 0.31, 700.0, 800.0),
                        new FeatureDrift("Carrier", 0.2, null, null)));

        assertThat(LiveWarning.list(scores("minutes_at_departure", drift, week(MONDAY, 1000, 12.0, 6.5))))
                .extracting(LiveWarning::kind, LiveWarning::higher)
                .containsExactly(tuple(Kind.INPUT_CHANGED, true));
    }

    @Test
    void aWeekWithTooFewFlightsInTheirRangeIsWarnedOf() {
        LiveScores scores = new LiveScores(
                "range_at_departure",
                1,
                Instant.EPOCH,
                List.of(ofRange(MONDAY, 0.73), ofRange(MONDAY.plusWeeks(1), 0.78), ofRange(MONDAY.plusWeeks(2), 0.86)),
                null);

        assertThat(LiveWarning.list(scores))
                .extracting(LiveWarning::words)
                .containsExactly(
                        "6.0 points too many flights were in their range in the week of 2008-03-24",
                        "7.0 points too few flights were in their range in the week of 2008-03-10");
        assertThat(scores.asksForCalibration()).isFalse();
    }

    private static WeekScore ofRange(LocalDate monday, double inside) {
        return new WeekScore(
                monday, Source.REPLAY, 1000, 1000, 0, 1, inside, Target.RANGE_SHARE, new TreeMap<>(), List.of());
    }

    private static LiveScores scores(String name, @Nullable InputDrift drift, WeekScore... weeks) {
        return new LiveScores(name, 1, Instant.EPOCH, List.of(weeks), drift);
    }

    private static WeekScore week(LocalDate monday, long flights, double actual, double predicted) {
        List<ReliabilityBin> bins = predicted > 1 ? List.of() : List.of(new ReliabilityBin(predicted, actual, flights));
        return new WeekScore(monday, Source.REPLAY, flights, flights, 0, 1, actual, predicted, new TreeMap<>(), bins);
    }
}
