package ontime.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import ontime.model.prediction.Moment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LessonsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @TempDir
    private Path run;

    private TrainingFile file;
    private final List<Moment> learned = new ArrayList<>();
    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void lessons() {
        file = new TrainingFile(run.resolve("training.json"));
        file.write(Training.of("2008-01 v3 605765", FirstModels.names(), NOW.minusSeconds(60)));
    }

    @Test
    void oneThatFailsOrIsRefusedDoesNotKeepTheOthersBack() {
        lessons(moment -> switch (moment) {
                    case BEFORE_DEPARTURE -> ExitCode.FAILED;
                    case TWO_HOURS_BEFORE -> ExitCode.INCOMPLETE;
                    case AT_DEPARTURE -> ExitCode.DONE;
                })
                .run();

        Training training = file.find().orElseThrow();
        assertThat(learned).containsExactly(Moment.values());
        assertThat(training.lessons())
                .extracting(Lesson::state)
                .containsExactly(Lesson.State.FAILED, Lesson.State.REFUSED, Lesson.State.SERVES);
        assertThat(training.lessons()).extracting(Lesson::words).containsExactly("exit code 1, no space left", "", "");
        assertThat(training.lessons()).extracting(Lesson::since).containsOnly(NOW);
        assertThat(training.data()).isEqualTo("2008-01 v3 605765");
        assertThat(said).hasSize(6).first().asString().startsWith("late_before_departure: ");
    }

    @Test
    void whatIsLearnedNowIsWrittenDownBeforeItBegins() {
        List<Lesson.State> states = new ArrayList<>();
        lessons(moment -> {
                    states.addAll(file.find().orElseThrow().lessons().stream()
                            .map(Lesson::state)
                            .toList());
                    return ExitCode.DONE;
                })
                .run();

        assertThat(states.subList(0, 3)).containsExactly(Lesson.State.LEARNS, Lesson.State.WAITS, Lesson.State.WAITS);
        assertThat(states.subList(6, 9)).containsExactly(Lesson.State.SERVES, Lesson.State.SERVES, Lesson.State.LEARNS);
    }

    @Test
    void oneThatWasAskedToEndIsNotOver() {
        lessons(moment -> 143).run();

        assertThat(learned).containsExactly(Moment.BEFORE_DEPARTURE);
        assertThat(file.find().orElseThrow().lessons())
                .extracting(Lesson::state)
                .containsExactly(Lesson.State.LEARNS, Lesson.State.WAITS, Lesson.State.WAITS);
    }

    @Test
    void whatAModelsJobSaidLastIsFoundAmongWhatLibrariesPrint() throws IOException {
        Path log = run.resolve("training.log");
        Files.writeString(
                log,
                """
                late_before_departure: features at before_departure ...
                10:12:13 WARN Spark: something else
                late_two_hours_before: learned in 12 s
                delay_model failed: no space left
                \tat ontime.Somewhere
                """);

        assertThat(new TrainingLog(log).lastSaid("late_before_departure"))
                .isEqualTo("delay_model failed: no space left");
        assertThat(new TrainingLog(run.resolve("none.log")).lastSaid("late_before_departure"))
                .isEmpty();
    }

    private Lessons lessons(Lessons.Learner learner) {
        return new Lessons(
                file,
                moment -> {
                    learned.add(moment);
                    return learner.learn(moment);
                },
                model -> "no space left",
                said::add,
                InstantSource.fixed(NOW));
    }
}
