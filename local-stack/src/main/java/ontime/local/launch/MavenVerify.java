package ontime.local.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code mvn verify} of all modules; a failure in one does not keep the others from being tested. */
record MavenVerify(Launch launch) {

    private static final List<String> COMMAND =
            List.of("mvn", "--batch-mode", "--no-transfer-progress", "--fail-at-end", "verify");

    static Path log(Launch launch) {
        return launch.folders().log("test");
    }

    /** Shows and logs what Maven prints; gives its exit code. */
    int run(PrintWriter out) {
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
