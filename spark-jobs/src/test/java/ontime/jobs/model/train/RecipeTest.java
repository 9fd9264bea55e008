package ontime.jobs.model.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ontime.features.AirportZones;
import ontime.features.FlightFeatures;
import ontime.jobs.model.EveningDelays;
import ontime.jobs.model.evaluate.Evaluator;
import ontime.jobs.model.evaluate.Gate;
import ontime.jobs.model.evaluate.ModelComparison;
import ontime.jobs.model.rows.LabelledFlights;
import ontime.jobs.model.rows.TrainingInput;
import ontime.model.airport.AirportFacts;
import ontime.model.catalog.Months;
import ontime.model.prediction.Moment;
import ontime.model.prediction.Target;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every recipe learns, is better than the prior, and is the same when Spark has saved it. */
final class RecipeTest {

    private static final Dataset<Row> ROWS = FlightFeatures.labelled(
                    EveningDelays.flights(0),
                    AirportZones.of(AirportFacts.read().list()),
                    Moment.AT_DEPARTURE)
            // Without the plan that derived them: every stage of a pipeline would look at all of it again.
            .localCheckpoint();
    private static final Dataset<Row> TRAIN = days(1, 20);
    private static final Dataset<Row> TEST = days(21, 31);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("recipesAndTargets")
    void learnsAndIsSaved(Recipe recipe, Target target) throws IOException {
        TrainingInput input = new TrainingInput(TRAIN, target, FlightFeatures.at(Moment.AT_DEPARTURE), 7);

        Fitted fitted = recipe.fit(input, SearchBudget.usual());

        ModelComparison comparison = ModelComparison.of(target, fitted.model(), Optional.empty(), TRAIN, TEST);
        String loss = Gate.loss(target);
        assertThat(comparison.challenger().getScore(loss)).isLessThan(comparison.getPrior(loss));
        assertThat(fitted.parameters()).isNotEmpty();
        String path = folder.resolve("model").toString();
        assertThat(recipe == Recipe.REGRESSION)
                .isEqualTo(Importances.of(fitted.model()).isEmpty());
        fitted.model().write().save(path);
        assertThat(new Evaluator(target)
                        .judge(Evaluator.score(PipelineModel.load(path), TEST))
                        .confusion())
                .isEqualTo(comparison.challenger().confusion());
    }

    @Test
    void whatARecipeCantLearnIsSaid() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrainingPlan.of(
                        Moment.AT_DEPARTURE,
                        Target.DELAY_CLASS,
                        Recipe.GRADIENT_BOOSTED,
                        TimeSplit.of(Months.parse("2008-01"), Months.parse("2008-02")),
                        7))
                .withMessageContaining("delay_class");
        assertThat(Recipe.values())
                .filteredOn(recipe -> recipe.canPredict(Target.RANGE))
                .containsExactly(Recipe.BOOSTED_TREES);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Recipe.of("magic"))
                .withMessageContaining("book_forest");
        assertThat(Set.of(Recipe.values())).contains(Recipe.of("boosted_trees"));
    }

    static Stream<Arguments> recipesAndTargets() {
        return Stream.of(
                Arguments.of(Recipe.BOOSTED_TREES, Target.LATE),
                Arguments.of(Recipe.BOOSTED_TREES, Target.DELAY_CLASS),
                Arguments.of(Recipe.BOOSTED_TREES, Target.MINUTES),
                Arguments.of(Recipe.BOOSTED_TREES, Target.RANGE),
                Arguments.of(Recipe.RANDOM_FOREST, Target.LATE),
                Arguments.of(Recipe.BOOK_FOREST, Target.DELAY_CLASS),
                Arguments.of(Recipe.GRADIENT_BOOSTED, Target.LATE),
                Arguments.of(Recipe.REGRESSION, Target.MINUTES));
    }

    private static Dataset<Row> days(int from, int to) {
        return LabelledFlights.days(ROWS, LocalDate.of(2008, 1, from), LocalDate.of(2008, 1, to));
    }
}
