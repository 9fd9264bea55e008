package ontime.model.delay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class RankingTest {

    @Test
    void whatHasTooFewFlightsIsCountedButNotRanked() {
        Ranking ranking = Ranking.of(
                RankingSubject.ROUTES, List.of(part("A", 60, 50, 5), part("B", 60, 40, 9), part("C", 59, 59, -20)));

        assertThat(ranking.ranked()).isEqualTo(2);
        assertThat(ranking.tooFew()).isEqualTo(1);
        assertThat(ids(ranking, RankingMeasure.ON_TIME_SHARE)).isEqualTo("[A] [B]");
        assertThat(ids(ranking, RankingMeasure.NINETIETH_PERCENTILE)).isEqualTo("[A] [B]");
    }

    @Test
    void aHighShareOnTimeIsGoodAndALongDelayBad() {
        DelayPart punctual = part("A", 100, 90, 10);
        DelayPart late = part("B", 100, 50, 80);
        DelayPart neither = part("C", 100, 70, 30);

        assertThat(RankedEnds.of(RankingMeasure.ON_TIME_SHARE, 100, 5, List.of(late, neither, punctual)))
                .isEqualTo(new RankedEnds(List.of(punctual), List.of(late)));
        assertThat(RankedEnds.of(RankingMeasure.MEAN_DELAY, 100, 5, List.of(late, neither, punctual)))
                .isEqualTo(new RankedEnds(List.of(punctual), List.of(late)));
    }

    @Test
    void ofEqualOnesTheOneWithMoreFlightsComesFirst() {
        List<DelayPart> equal = List.of(part("A", 100, 50, 5), part("C", 200, 100, 5), part("B", 100, 50, 5));

        assertThat(RankedEnds.of(RankingMeasure.ON_TIME_SHARE, 1, 1, equal).best())
                .extracting(DelayPart::id)
                .containsExactly("C");
        assertThat(RankedEnds.of(RankingMeasure.ON_TIME_SHARE, 1, 1, equal).worst())
                .extracting(DelayPart::id)
                .containsExactly("B");
    }

    @Test
    void whatNeverArrivedHasNoMeanToRankBy() {
        DelayPart cancelled = new DelayPart(
                "X",
                new DelayFigures(
                        new DelayTotals(
                                100, new Cancellations(100, 0, 0, 0, 0), 0, 0, 0, 0, 0, 0, 0, CauseMinutes.NONE),
                        null));

        RankedEnds ends = RankedEnds.of(RankingMeasure.MEAN_DELAY, 1, 5, List.of(cancelled, part("A", 10, 9, 5)));

        assertThat(ends.best()).isEmpty();
        assertThat(ends.worst()).isEmpty();
    }

    /** Flights that all arrived. */
    private static DelayPart part(String id, long flights, long onTime, int delay) {
        return new DelayPart(
                id,
                new DelayFigures(
                        new DelayTotals(
                                flights,
                                Cancellations.NONE,
                                0,
                                flights,
                                0,
                                0,
                                flights,
                                flights - onTime,
                                flights * delay,
                                CauseMinutes.NONE),
                        new DelayPercentiles(delay, delay)));
    }

    private static String ids(Ranking ranking, RankingMeasure measure) {
        RankedEnds ends = ranking.ends().getOrDefault(measure, RankedEnds.NONE);
        return ends.best().stream().map(DelayPart::id).toList() + " "
                + ends.worst().stream().map(DelayPart::id).toList();
    }
}
