package ontime.local.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ontime.local.launch.Launch;
import ontime.local.process.Installation;
import ontime.local.process.Patience;
import ontime.local.process.Ports;
import ontime.model.settings.SettingsReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PartProcessTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofMillis(1);

    @TempDir
    private Path root;

    @AfterEach
    void stop() {
        part(root).stop();
    }

    @Test
    void commandsThatFindAtOnceThatAPartDoesNotRunStartItOnce() throws Exception {
        List<Process> starters = new ArrayList<>();
        for (int starter = 0; starter < 3; starter++) {
            starters.add(new ProcessBuilder(
                            Installation.java(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Starter.class.getName(),
                            root.toString(),
                            "ready" + starter)
                    .inheritIO()
                    .start());
        }
        assertThat(Patience.until(LONG, SHORT, () -> List.of(0, 1, 2).stream()
                        .allMatch(starter -> Files.exists(root.resolve("ready" + starter)))))
                .isTrue();

        Files.createFile(root.resolve("go"));

        for (Process starter : starters) {
            assertThat(starter.waitFor()).isZero();
        }
        assertThat(part(root).isRunning()).isTrue();
        assertThat(Patience.until(LONG, SHORT, () -> Files.exists(root.resolve("started"))))
                .isTrue();
        assertThat(root.resolve("started")).hasContent("started");
    }

    private static PartProcess part(Path root) {
        return new PartProcess(Launch.of(new Installation(root), SettingsReader.read(Map.of())), "fake");
    }

    /** A command that starts the part if it does not run. */
    static final class Starter {

        private Starter() {}

        public static void main(String[] arguments) throws IOException {
            Path root = Path.of(arguments[0]);
            PartProcess part = part(root);
            Files.createFile(root.resolve(arguments[1]));
            Patience.until(LONG, SHORT, () -> Files.exists(root.resolve("go")));
            part.alone(() -> {
                if (!part.isRunning()) {
                    part.start(
                            List.of("/bin/sh", "-c", "echo started >>started; exec sleep 600"),
                            Map.of(),
                            new Ports(Map.of()));
                }
            });
        }
    }
}
