package ontime.local.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import ontime.local.launch.ExitCode;
import ontime.local.process.JsonFile;
import ontime.model.learning.TrainingEvent;
import ontime.model.learning.TrainingEvent.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines as the job prints them replace the job. */
final class TrainingRunnerTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final TrainingEvent TRAINING =
            TrainingEvent.of("late_before_departure", State.TRAINING, "boosted_trees learns from 881,248 flights ...");
    private static final List<String> MODELS =
            List.of("late_before_departure", "late_two_hours_before", "late_at_departure");

    @TempDir
    private Path run;

    private JsonFile<TrainingRun> file;
    private final List<String> learned = new ArrayList<>();
    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void begin() {
        file = new JsonFile<>(run.resolve("training.json"), TrainingRun.class);
        file.write(TrainingRun.of("2008-01 v3 605765", MODELS, NOW.minusSeconds(60)));
    }

    @Test
    void oneThatFailsOrIsRefusedDoesNotKeepTheOthersBack() {
        run(
                ExitCode.FAILED,
                TRAINING.json(),
                new TrainingEvent(
                                "late_before_departure",
                                State.FAILED,
                                null,
                                null,
                                "failed: java.lang.IllegalStateException: no space left")
                        .json(),
                new TrainingEvent(
                                "late_two_hours_before",
                                State.REFUSED,
                                1,
                                12.0,
                                "refused: logLoss 0.60 is not 1 % better than the prior's 0.60")
                        .json(),
                new TrainingEvent(
                                "late_at_departure",
                                State.ACCEPTED,
                                1,
                                12.0,
                                "logLoss 0.27, the prior's 0.60; nothing served to be compared with")
                        .json(),
                TrainingEvent.ofAll(State.FAILED, "no space left").json());

        TrainingRun training = file.find().orElseThrow();
        assertThat(learned).isEqualTo(MODELS);
        assertThat(training.models())
                .extracting(ModelTraining::state)
                .containsExactly(ModelTraining.State.FAILED, ModelTraining.State.REFUSED, ModelTraining.State.SERVES);
        assertThat(training.models().get(0).message())
                .isEqualTo("failed: java.lang.IllegalStateException: no space left");
        assertThat(training.models()).extracting(ModelTraining::since).containsOnly(NOW);
        assertThat(training.data()).isEqualTo("2008-01 v3 605765");
        assertThat(said).hasSize(7).first().asString().startsWith("Spark starts");
    }

    @Test
    void howFarTheJobIsIsWrittenDownAtOnce() {
        List<String> words = new ArrayList<>();
        new TrainingRunner(
                        file,
                        (models, output) -> {
                            for (String line : List.of(
                                    TrainingEvent.ofAll(
                                                    State.FEATURES,
                                                    "features at at_departure of flights from 2008-01-01 to 2008-02-29 ...")
                                            .json(),
                                    "10:12:13 WARN Spark: something else",
                                    new TrainingEvent(
                                                    "late_before_departure",
                                                    State.ACCEPTED,
                                                    1,
                                                    12.0,
                                                    "logLoss 0.56, the prior's 0.60")
                                            .json(),
                                    new TrainingEvent(
                                                    "late_two_hours_before",
                                                    State.TRAINING,
                                                    null,
                                                    null,
                                                    "boosted_trees learns from 881,248 flights ...")
                                            .json(),
                                    new TrainingEvent(
                                                    "late_two_hours_before",
                                                    State.TRAINING,
                                                    null,
                                                    null,
                                                    "150 rounds of trees on all days ...")
                                            .json())) {
                                output.accept(line);
                                words.add(words());
                            }
                            return ExitCode.DONE;
                        },
                        said::add,
                        InstantSource.fixed(NOW))
                .run();

        assertThat(words)
                .containsExactly(
                        "LEARNS features at at_departure of flights from 2008-01-01 to 2008-02-29 ..., WAITS , WAITS ",
                        "LEARNS features at at_departure of flights from 2008-01-01 to 2008-02-29 ..., WAITS , WAITS ",
                        "SERVES logLoss 0.56, the prior's 0.60, WAITS , WAITS ",
                        "SERVES logLoss 0.56, the prior's 0.60,"
                                + " LEARNS boosted_trees learns from 881,248 flights ..., WAITS ",
                        "SERVES logLoss 0.56, the prior's 0.60, LEARNS 150 rounds of trees on all days ..., WAITS ");
    }

    @Test
    void whatAJobDidNotComeToHasFailedWithItAndItsWordsAreTold() {
        run(
                ExitCode.FAILED,
                new TrainingEvent("late_before_departure", State.ACCEPTED, 1, 12.0, "logLoss 0.56, the prior's 0.60")
                        .json(),
                TrainingEvent.ofAll(State.FAILED, "no space left").json(),
                "\tat ontime.Somewhere");

        assertThat(words())
                .isEqualTo("SERVES logLoss 0.56, the prior's 0.60,"
                        + " FAILED exit code 1, no space left,"
                        + " FAILED exit code 1, no space left");
    }

    @Test
    void oneThatWasAskedToEndIsNotOver() {
        run(143, TRAINING.json());

        assertThat(file.find().orElseThrow().models())
                .extracting(ModelTraining::state)
                .containsExactly(ModelTraining.State.LEARNS, ModelTraining.State.WAITS, ModelTraining.State.WAITS);
    }

    @Test
    void theReportsOfModelsThatAreOverChangeNothing() {
        run(
                ExitCode.INCOMPLETE,
                new TrainingEvent("late_before_departure", State.ACCEPTED, 1, 12.0, "logLoss 0.56, the prior's 0.60")
                        .json(),
                new TrainingEvent("late_two_hours_before", State.REFUSED, 1, 12.0, "refused: only 12 flights arrived")
                        .json(),
                new TrainingEvent("late_at_departure", State.ACCEPTED, 1, 12.0, "logLoss 0.27, the prior's 0.60")
                        .json(),
                "* late_before_departure/1          boosted_trees",
                "  auc                0.6572");

        assertThat(file.find().orElseThrow().models())
                .extracting(ModelTraining::state)
                .containsExactly(ModelTraining.State.SERVES, ModelTraining.State.REFUSED, ModelTraining.State.SERVES);
    }

    private String words() {
        return String.join(
                ", ",
                file.find().orElseThrow().models().stream()
                        .map(model -> model.state() + " " + model.message())
                        .toList());
    }

    private void run(int exit, String... lines) {
        new TrainingRunner(
                        file,
                        (models, output) -> learn(models, output, exit, lines),
                        said::add,
                        InstantSource.fixed(NOW))
                .run();
    }

    private int learn(List<String> models, Consumer<String> output, int exit, String... lines) {
        learned.addAll(models);
        List.of(lines).forEach(output);
        return exit;
    }
}
