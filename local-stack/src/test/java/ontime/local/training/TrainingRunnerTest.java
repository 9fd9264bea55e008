package ontime.local.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import ontime.local.launch.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines as the job prints them stand in for the job. */
final class TrainingRunnerTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final List<String> MODELS =
            List.of("late_before_departure", "late_two_hours_before", "late_at_departure");

    @TempDir
    private Path run;

    private TrainingFile file;
    private final List<String> learned = new ArrayList<>();
    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void lessons() {
        file = new TrainingFile(run.resolve("training.json"));
        file.write(TrainingRun.of("2008-01 v3 605765", MODELS, NOW.minusSeconds(60)));
    }

    @Test
    void oneThatFailsOrIsRefusedDoesNotKeepTheOthersBack() {
        lessons(
                ExitCode.FAILED,
                "late_before_departure: boosted_trees learns from 881,248 flights ...",
                "late_before_departure: failed: java.lang.IllegalStateException: no space left",
                "late_two_hours_before/1: refused: logLoss 0.60 is not 1 % better than the prior's 0.60",
                "late_at_departure/1: logLoss 0.27, the prior's 0.60; nothing served to be compared with",
                "delay_model failed: no space left");

        TrainingRun training = file.find().orElseThrow();
        assertThat(learned).isEqualTo(MODELS);
        assertThat(training.lessons())
                .extracting(ModelTraining::state)
                .containsExactly(ModelTraining.State.FAILED, ModelTraining.State.REFUSED, ModelTraining.State.SERVES);
        assertThat(training.lessons().get(0).words())
                .isEqualTo("failed: java.lang.IllegalStateException: no space left");
        assertThat(training.lessons()).extracting(ModelTraining::since).containsOnly(NOW);
        assertThat(training.data()).isEqualTo("2008-01 v3 605765");
        assertThat(said).hasSize(7).first().asString().startsWith("Spark starts");
    }

    @Test
    void howFarTheJobIsIsWrittenDownAtOnce() {
        List<String> words = new ArrayList<>();
        new TrainingRunner(
                        file,
                        (models, heard) -> {
                            for (String line : List.of(
                                    "features at at_departure of flights from 2008-01-01 to 2008-02-29 ...",
                                    "10:12:13 WARN Spark: something else",
                                    "late_before_departure/1: logLoss 0.56, the prior's 0.60",
                                    "late_two_hours_before: boosted_trees learns from 881,248 flights ...",
                                    "  150 rounds of trees on all days ...")) {
                                heard.accept(line);
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
        lessons(
                ExitCode.FAILED,
                "late_before_departure/1: logLoss 0.56, the prior's 0.60",
                "delay_model failed: no space left",
                "\tat ontime.Somewhere");

        assertThat(words())
                .isEqualTo("SERVES logLoss 0.56, the prior's 0.60,"
                        + " FAILED exit code 1, delay_model failed: no space left,"
                        + " FAILED exit code 1, delay_model failed: no space left");
    }

    @Test
    void oneThatWasAskedToEndIsNotOver() {
        lessons(143, "late_before_departure: boosted_trees learns from 881,248 flights ...");

        assertThat(file.find().orElseThrow().lessons())
                .extracting(ModelTraining::state)
                .containsExactly(ModelTraining.State.LEARNS, ModelTraining.State.WAITS, ModelTraining.State.WAITS);
    }

    @Test
    void theReportsOfModelsThatAreOverChangeNothing() {
        lessons(
                ExitCode.INCOMPLETE,
                "late_before_departure/1: logLoss 0.56, the prior's 0.60",
                "late_two_hours_before/1: refused: only 12 flights arrived",
                "late_at_departure/1: logLoss 0.27, the prior's 0.60",
                "* late_before_departure/1          boosted_trees",
                "  auc                0.6572");

        assertThat(file.find().orElseThrow().lessons())
                .extracting(ModelTraining::state)
                .containsExactly(ModelTraining.State.SERVES, ModelTraining.State.REFUSED, ModelTraining.State.SERVES);
    }

    private String words() {
        return String.join(
                ", ",
                file.find().orElseThrow().lessons().stream()
                        .map(lesson -> lesson.state() + " " + lesson.words())
                        .toList());
    }

    private void lessons(int exit, String... lines) {
        new TrainingRunner(
                        file, (models, heard) -> learn(models, heard, exit, lines), said::add, InstantSource.fixed(NOW))
                .run();
    }

    private int learn(List<String> models, Consumer<String> heard, int exit, String... lines) {
        learned.addAll(models);
        List.of(lines).forEach(heard);
        return exit;
    }
}
