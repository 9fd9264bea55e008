package ontime.jobs.model.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import ontime.model.learning.DataProblem;
import ontime.model.learning.Judgement;
import ontime.model.prediction.Target;
import org.junit.jupiter.api.Test;

final class GateTest {

    private static final SortedMap<String, Double> PRIOR = new TreeMap<>(Map.of("logLoss", 0.6));

    @Test
    void theFirstModelServesWhereItIsBetterThanThePrior() {
        assertThat(decide(0.59, Optional.empty(), Optional.empty()).accepted()).isTrue();
        assertThat(decide(0.60, Optional.empty(), Optional.empty()).accepted()).isFalse();
        assertThat(decide(0.599, Optional.empty(), Optional.empty()).accepted()).isFalse();
    }

    @Test
    void aWorseChallengerIsRefusedAndToldWhy() {
        Gate.Verdict verdict = decide(0.58, Optional.empty(), Optional.of(judgement(0.57)));

        assertThat(verdict.accepted()).isFalse();
        assertThat(verdict.words()).contains("0.5800").contains("0.5700").contains("champion");
    }

    @Test
    void anEqualOrBetterChallengerServes() {
        assertThat(decide(0.57, Optional.empty(), Optional.of(judgement(0.57))).accepted())
                .isTrue();
        assertThat(decide(0.55, Optional.empty(), Optional.of(judgement(0.57))).accepted())
                .isTrue();
    }

    @Test
    void whatLearnedFromBrokenDataIsRefusedHoweverGoodItLooks() {
        assertThat(decide(0.1, Optional.of(DataProblem.of(DataProblem.Kind.LABELS_CONTRADICT, 3)), Optional.empty())
                        .accepted())
                .isFalse();
    }

    @Test
    void aScoreThatIsNoNumberIsRefused() {
        assertThat(decide(Double.NaN, Optional.empty(), Optional.empty()).accepted())
                .isFalse();
    }

    @Test
    void rangesMustHoldAboutEightOfTenFlights() {
        assertThat(decideRange(7.5, 0.78).accepted()).isTrue();
        assertThat(decideRange(7.5, 0.74).words())
                .isEqualTo("refused: 74.0 % of the flights are in their range, not about 80 %");
        assertThat(decideRange(7.5, 0.86).accepted()).isFalse();
        assertThat(decideRange(7.95, 0.8).accepted()).isFalse();
    }

    private static Gate.Verdict decideRange(double loss, double inside) {
        Judgement judgement =
                new Judgement(new TreeMap<>(Map.of("quantileLoss", loss, "inside", inside)), List.of(), List.of());
        SortedMap<String, Double> prior = new TreeMap<>(Map.of("quantileLoss", 8.0, "inside", 0.8));
        return Gate.decide(
                Target.RANGE,
                new ModelComparison(judgement, Optional.empty(), new TreeMap<>(Map.of("prior", prior))),
                Optional.empty());
    }

    private static Gate.Verdict decide(double loss, Optional<DataProblem> problem, Optional<Judgement> champion) {
        return Gate.decide(
                Target.LATE,
                new ModelComparison(judgement(loss), champion, new TreeMap<>(Map.of("prior", PRIOR))),
                problem);
    }

    private static Judgement judgement(double loss) {
        return new Judgement(new TreeMap<>(Map.of("logLoss", loss)), List.of(), List.of());
    }
}
