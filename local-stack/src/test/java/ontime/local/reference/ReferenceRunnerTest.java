package ontime.local.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import ontime.local.launch.DownloadedReference;
import ontime.local.launch.ReferenceRun;
import ontime.local.launch.ReferenceRun.State;
import ontime.local.process.JsonFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReferenceRunnerTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @TempDir
    private Path root;

    private final List<List<String>> jobs = new ArrayList<>();
    private DownloadedReference reference;

    @BeforeEach
    void folders() {
        reference = new DownloadedReference(
                root.resolve("reference"), new JsonFile<>(root.resolve("reference.json"), ReferenceRun.class));
    }

    @Test
    void publishesWhatTheRegistrySays() {
        run(true, 0, 0);

        assertThat(jobs)
                .containsExactly(
                        List.of("collect", "--reference"),
                        List.of(
                                "publish",
                                "--reference",
                                reference.folder().toString(),
                                "airports",
                                "airlines",
                                "airplanes",
                                "airplane_manufacturers",
                                "airplanes_index"));
        assertThat(state()).isEqualTo(State.PUBLISHED);
        assertThat(reference.findUsable()).contains(reference.folder());
    }

    @Test
    void otherFilesAreOptional() {
        run(true, 1, 0);

        assertThat(state()).isEqualTo(State.PUBLISHED);
    }

    @Test
    void publishesNothingOffline() {
        run(false, 1, 0);

        assertThat(jobs).hasSize(1);
        assertThat(state()).isEqualTo(State.NOT_DOWNLOADED);
        assertThat(reference.findUsable()).isEmpty();
    }

    @Test
    void filesThatCannotBePublishedAreNotUsed() {
        run(true, 0, 1);

        assertThat(state()).isEqualTo(State.NOT_PUBLISHED);
        assertThat(reference.findUsable()).isEmpty();
    }

    @Test
    void aStopKeepsTheState() {
        run(true, 143, 0);
        assertThat(state()).isEqualTo(State.DOWNLOADING);

        run(true, 0, 143);
        assertThat(state()).isEqualTo(State.PUBLISHING);
        assertThat(reference.findUsable()).isPresent();
    }

    private State state() {
        return reference.run().find().orElseThrow().state();
    }

    private void run(boolean arrives, int collected, int published) {
        new ReferenceRunner(
                        reference,
                        arguments -> {
                            jobs.add(arguments);
                            if (!arguments.contains("collect")) {
                                return published;
                            }
                            if (arrives) {
                                create(reference.registry());
                            }
                            return collected;
                        },
                        () -> NOW)
                .run();
    }

    private static void create(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, new byte[] {1});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
