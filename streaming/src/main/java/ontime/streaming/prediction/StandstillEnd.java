package ontime.streaming.prediction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends a query that stands still. A supervisor starts the process again, which also frees what a query may hold for ever;
 * without one, only the query is started again.
 *
 * @param ready names the supervisor's folder, if there is one
 */
record StandstillEnd(ReadyFile ready, InstantSource clock) {

    private static final Logger LOG = LoggerFactory.getLogger(StandstillEnd.class);
    private static final int EXIT_CODE = 3;

    /**
     * Writes what all threads do, and ends the query.
     *
     * @param name of the query
     * @param restart starts the query again
     */
    void of(String name, Runnable restart) {
        String threads = threads();
        if (ready.file().isEmpty()) {
            LOG.error("{} makes no progress and is restarted; its threads:\n{}", name, threads);
            restart.run();
            return;
        }
        Path folder = ready.file().get().resolveSibling("hangs");
        String time = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "");
        Path file = folder.resolve("stream-%s.txt".formatted(time));
        try {
            Files.createDirectories(folder);
            Files.writeString(file, threads);
            LOG.error("{} makes no progress, so the stream ends and is restarted; its threads are in {}", name, file);
        } catch (IOException e) {
            LOG.error(
                    "{} makes no progress, so the stream ends and is restarted: {}\n{}", name, e.getMessage(), threads);
        }
        // The usual end would wait for the query.
        Runtime.getRuntime().halt(EXIT_CODE);
    }

    private static String threads() {
        return Thread.getAllStackTraces().entrySet().stream()
                .map(StandstillEnd::thread)
                .collect(Collectors.joining("\n"));
    }

    private static String thread(Map.Entry<Thread, StackTraceElement[]> entry) {
        Thread thread = entry.getKey();
        return Arrays.stream(entry.getValue())
                .map(element -> "\n    at " + element)
                .collect(Collectors.joining("", "\"" + thread.getName() + "\" " + thread.getState(), "\n"));
    }
}
