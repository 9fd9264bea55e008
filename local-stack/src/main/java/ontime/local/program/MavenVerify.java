package ontime.local.program;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import ontime.local.launch.Launch;
import ontime.local.process.ForegroundCommand;

/**
 * {@code mvn verify} of all modules. After a failed test, Maven still tests the modules that depend on it: the reports show
 * failed tests, and Maven's exit code shows every other failure. Maven tests two modules at once, because tests spend much
 * time waiting for servers.
 */
public record MavenVerify(Launch launch) {

    private static final List<String> COMMAND = List.of(
            "mvn",
            "--batch-mode",
            "--no-transfer-progress",
            "--fail-at-end",
            "--threads=2",
            "-Dmaven.test.failure.ignore=true",
            "verify");

    public static Path log(Launch launch) {
        return launch.folders().log("test");
    }

    /** Prints and logs Maven's output, and returns Maven's exit code. */
    public int run(PrintWriter out) {
        try {
            Files.createDirectories(log(launch).getParent());
            try (PrintWriter log = new PrintWriter(Files.newBufferedWriter(log(launch)))) {
                return new ForegroundCommand(COMMAND, Map.of(), launch.root()).run(line -> {
                    log.println(line);
                    out.println(line);
                    out.flush();
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
