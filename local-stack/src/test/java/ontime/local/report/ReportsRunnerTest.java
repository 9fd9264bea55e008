package ontime.local.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import ontime.local.launch.ExitCode;
import ontime.local.process.JsonFile;
import ontime.local.report.ReportsRun.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportsRunnerTest {

    private static final Instant NOW = Instant.parse("2026-11-29T20:00:00Z");

    @TempDir
    private Path folder;

    private final List<String> events = new ArrayList<>();
    private JsonFile<ReportsRun> file;

    @BeforeEach
    void open() {
        file = new JsonFile<>(folder.resolve("reports.json"), ReportsRun.class);
    }

    @Test
    void bothArePublishedWhenTheModelsAreTrained() {
        run(0, 0);

        assertThat(events).containsExactly("WAITING", "delays_of_airline RUNNING", "delays_of_route RUNNING");
        assertThat(last()).isEqualTo(new ReportsRun(State.PUBLISHED, NOW, ""));
    }

    @Test
    void oneThatFailsDoesNotKeepTheOtherFromBeingPublished() {
        run(1, 0);

        assertThat(events).hasSize(3);
        assertThat(last()).isEqualTo(new ReportsRun(State.FAILED, NOW, "delays_of_airline"));
    }

    @Test
    void aStopLeavesTheRestToTheNextStart() {
        int stopped =
                IntStream.range(0, 256).filter(ExitCode::isOfStop).findFirst().orElseThrow();

        run(stopped, 0);

        assertThat(events).hasSize(2);
        assertThat(last().state()).isEqualTo(State.RUNNING);
        assertThat(new ReportsStatus(last(), false, folder).line()).contains("interrupted");
    }

    private void run(Integer... exits) {
        Iterator<Integer> next = List.of(exits).iterator();
        new ReportsRunner(
                        file,
                        name -> {
                            events.add(name + " " + last().state());
                            return next.next();
                        },
                        () -> events.add(last().state().toString()),
                        InstantSource.fixed(NOW))
                .run();
    }

    private ReportsRun last() {
        return file.find().orElseThrow();
    }
}
