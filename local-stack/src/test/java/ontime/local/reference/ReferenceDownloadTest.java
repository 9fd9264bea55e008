package ontime.local.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ontime.local.launch.DownloadedReference;
import ontime.local.launch.FlightSource;
import ontime.local.launch.Launch;
import ontime.local.launch.ReferenceRun;
import ontime.local.launch.ReferenceRun.State;
import ontime.local.process.Installation;
import ontime.local.server.StackStopper;
import ontime.model.settings.SettingsReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real process that does nothing replaces the download. */
final class ReferenceDownloadTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @TempDir
    private Path root;

    @AfterEach
    void end() {
        StackStopper.of(launch(Map.of()).folders()).stopAll(part -> {});
    }

    @Test
    void downloadsInTheBackground() {
        assertThat(begin(launch(Map.of()))).contains("in the background", "reference.log");
        assertThat(part(launch(Map.of())).findStatus()).isPresent();
    }

    @Test
    void downloadsAgainOnlyAfterAWeekOrAFailure() throws IOException {
        DownloadedReference reference = launch(Map.of()).reference().orElseThrow();
        Files.createDirectories(reference.folder());
        Files.createFile(reference.registry());

        reference.run().write(new ReferenceRun(State.PUBLISHED, NOW.minus(Duration.ofDays(6))));
        assertThat(begin(launch(Map.of()))).isEqualTo("described by the files in " + reference.folder());
        assertThat(part(launch(Map.of())).findStatus()).isEmpty();

        reference.run().write(new ReferenceRun(State.PUBLISHED, NOW.minus(Duration.ofDays(8))));
        assertThat(begin(launch(Map.of()))).contains("in the background");
        part(launch(Map.of())).stop();

        reference.run().write(new ReferenceRun(State.NOT_PUBLISHED, NOW));
        assertThat(begin(launch(Map.of()))).contains("in the background");
    }

    @Test
    void filesOfTheUserAndOfGeneratedFlightsWin() throws IOException {
        Path given = Files.createDirectory(root.resolve("mine"));
        assertThat(begin(launch(Map.of("ONTIME_REFERENCE", given.toString())))).contains("files in " + given);

        Path generated = root.resolve("data/demo-flights/reference");
        Launch launch = launch(Map.of());
        launch.source().write(new FlightSource(root, FlightSource.Kind.DEMONSTRATION, Optional.of(generated)));
        assertThat(begin(launch)).contains("files in " + generated);
        assertThat(launch.state().list()).isEmpty();
    }

    @Test
    void aSettingTurnsItOff() {
        Launch off = launch(Map.of("ONTIME_REFERENCE_ON_UP", "false"));

        assertThat(begin(off)).contains("ONTIME_REFERENCE_ON_UP=false", "./ontime job collect --reference");
        assertThat(off.state().list()).isEmpty();
    }

    @Test
    void nothingIsDownloadedToAnotherMachine() {
        assertThat(begin(launch(Map.of("ONTIME_DATA", "hdfs://cluster/ontime"))))
                .contains("hdfs://cluster/ontime");
    }

    @Test
    void statusTellsThatItWasInterrupted() {
        Launch launch = launch(Map.of());
        DownloadedReference reference = launch.reference().orElseThrow();
        assertThat(ReferenceStatus.find(launch)).isEmpty();

        reference.run().write(new ReferenceRun(State.DOWNLOADING, NOW));
        assertThat(status(launch).line()).contains("interrupted; ./ontime up continues it");
        assertThat(status(launch).json().state()).isEqualTo("interrupted");

        begin(launch);
        assertThat(status(launch).line()).isEqualTo("FAA's registry: downloading since " + NOW);
        assertThat(status(launch).json().state()).isEqualTo("downloading");
    }

    private static ReferenceStatus status(Launch launch) {
        return ReferenceStatus.find(launch).orElseThrow();
    }

    private static String begin(Launch launch) {
        return new ReferenceDownload(launch, part(launch), () -> NOW).begin(Map.of());
    }

    private static ReferencePart part(Launch launch) {
        return new ReferencePart(launch, () -> List.of("/bin/sleep", "600"));
    }

    private Launch launch(Map<String, String> environment) {
        return Launch.of(new Installation(root), SettingsReader.read(environment));
    }
}
