package ontime.local.scores;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import ontime.local.process.JsonFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScoresRunnerTest {

    private static final Instant NOW = Instant.parse("2026-11-29T21:00:00Z");
    private static final String WARNING =
            "late_before_departure/2: predictions were too high by 6.0 points in the week of 2008-03-10";

    @TempDir
    private Path folder;

    private final List<String> log = new ArrayList<>();

    @Test
    void warningsOfTheJobAreKeptForTheStatus() {
        ScoresStatus status = run(output -> {
            output.accept("features at at_departure ...");
            output.accept("WARNING " + WARNING);
            return 3;
        });

        assertThat(status.run()).isEqualTo(new ScoresRun(ScoresRun.State.DONE, NOW, List.of(WARNING)));
        assertThat(status.lines()).contains("1 warnings", "/models", "WARNING " + WARNING);
        assertThat(log).hasSize(2);
    }

    @Test
    void aFailureNamesTheLogAndAStopIsNoFailure() {
        assertThat(run(output -> 1).lines()).contains("failed at 2026-11-29T21:00:00Z", "scores.log");
        assertThat(run(output -> 143).json().state()).isEqualTo("scoring");
        assertThat(run(output -> 0).lines()).endsWith("/models shows the scores");
    }

    private ScoresStatus run(ToIntFunction<Consumer<String>> job) {
        JsonFile<ScoresRun> file = new JsonFile<>(folder.resolve("scores.json"), ScoresRun.class);
        new ScoresRunner(file, job, log::add, InstantSource.fixed(NOW)).run();
        return new ScoresStatus(file.find().orElseThrow(), folder.resolve("scores.log"));
    }
}
