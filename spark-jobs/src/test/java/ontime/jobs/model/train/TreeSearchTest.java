package ontime.jobs.model.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import ontime.jobs.TestSpark;
import ontime.jobs.model.rows.TrainingInput;
import ontime.jobs.model.rows.TrainingRows;
import ontime.jobs.model.rows.TreeParameters;
import ontime.model.prediction.Target;
import org.junit.jupiter.api.Test;

final class TreeSearchTest {

    private static final int ROWS = 4000;
    private static final int DAYS = 60;
    private final List<String> said = new ArrayList<>();

    @Test
    void withoutASearchTheUsualParametersServe() {
        TreeSearch.Found found = search(0, Duration.ofHours(1), InstantSource.system());

        assertThat(found.parameters()).isEqualTo(TreeParameters.usual(Target.LATE));
        assertThat(found.notes()).isEmpty();
        assertThat(said).isEmpty();
    }

    @Test
    void candidatesAreComparedOnLaterDaysAndTold() {
        TreeSearch.Found found = search(3, Duration.ofHours(1), InstantSource.system());

        assertThat(said).hasSize(3).allSatisfy(line -> assertThat(line).contains("logLoss", "of 3"));
        assertThat(found.notes().get("search")).isEqualTo("best of 3 by 3 cuts in time");
        assertThat(found.notes().get("crossValidation")).startsWith("logLoss 0.");
        assertThat(TreeParameters.candidates(Target.LATE, 3, 7)).contains(found.parameters());
    }

    @Test
    void noCandidateIsBegunAfterTheTimeIsOver() {
        AtomicLong seconds = new AtomicLong();

        search(50, Duration.ofSeconds(1), () -> Instant.ofEpochSecond(seconds.getAndIncrement()));

        assertThat(said).hasSize(3);
        assertThat(said.get(2)).contains("over");
    }

    @Test
    void aSeedNamesTheSameDifferentCandidates() {
        List<TreeParameters> candidates = TreeParameters.candidates(Target.DELAY_CLASS, 20, 11);

        assertThat(candidates)
                .doesNotHaveDuplicates()
                .hasSize(20)
                .isEqualTo(TreeParameters.candidates(Target.DELAY_CLASS, 20, 11));
    }

    @Test
    void lossesAreThoseOfTheTarget() {
        float[][] halves = {{0.5F}, {0.5F}};

        assertThat(TreeSearch.loss(Target.LATE, halves, new float[] {1, 0})).isEqualTo(Math.log(2), within(1e-6));
        assertThat(TreeSearch.loss(Target.DELAY_CLASS, new float[][] {{0.25F, 0.75F}}, new float[] {1}))
                .isEqualTo(-Math.log(0.75), within(1e-6));
        assertThat(TreeSearch.loss(Target.MINUTES, new float[][] {{10}, {-5}}, new float[] {4, 1}))
                .isEqualTo(6, within(1e-6));
        // Too low by 10 and at the median exactly, and too high by 20.
        assertThat(TreeSearch.loss(Target.RANGE, new float[][] {{-5, 5, 25}}, new float[] {5}))
                .isEqualTo((0.1 * 10 + 0 + 0.1 * 20) / 3, within(1e-6));
    }

    private TreeSearch.Found search(int candidates, Duration searchFor, InstantSource clock) {
        TrainingInput input = new TrainingInput(TestSpark.session().emptyDataFrame(), Target.LATE, List.of(), 7);
        return new TreeSearch(rows(), input, new SearchBudget(candidates, searchFor, clock, said::add)).find();
    }

    private static TrainingRows rows() {
        Random random = new Random(2);
        float[] values = new float[ROWS];
        float[] labels = new float[ROWS];
        int[] days = new int[ROWS];
        for (int row = 0; row < ROWS; row++) {
            values[row] = random.nextFloat();
            labels[row] = random.nextFloat() < values[row] ? 1 : 0;
            // From 1 January 2008 on.
            days[row] = 13_879 + row % DAYS;
        }
        return TrainingRows.of(List.of("q"), values, labels, days);
    }
}
