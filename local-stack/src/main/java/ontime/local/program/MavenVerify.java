package ontime.local.program;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import ontime.local.launch.Launch;

/**
 * {@code mvn verify} of all modules. A failed test does not keep the modules that depend on it from being tested: the
 * reports tell what failed, Maven's exit code tells of everything else. Two modules are tested at once: much of the time
 * servers are waited for.
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

    /** Shows and logs what Maven prints; gives its exit code. */
    public int run(PrintWriter out) {
        try {
            Files.createDirectories(log(launch).getParent());
            Process process = new ProcessBuilder(COMMAND)
                    .directory(launch.root().toFile())
                    .redirectErrorStream(true)
                    .start();
            try (PrintWriter log = new PrintWriter(Files.newBufferedWriter(log(launch)));
                    BufferedReader lines = new BufferedReader(
                            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                lines.lines().forEach(line -> {
                    log.println(line);
                    out.println(line);
                    out.flush();
                });
            }
            return process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("can't run mvn", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
