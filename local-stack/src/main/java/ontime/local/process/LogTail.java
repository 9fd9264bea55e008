package ontime.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.commons.io.input.ReversedLinesFileReader;

/** Reads the end of a log. */
public final class LogTail {

    private LogTail() {}

    /** The last lines that are not blank; none if there is no log. */
    public static List<String> read(Path log, int lines) {
        Deque<String> tail = new ArrayDeque<>();
        try (ReversedLinesFileReader reader = ReversedLinesFileReader.builder()
                .setPath(log)
                .setCharset(StandardCharsets.UTF_8)
                .get()) {
            for (String line = reader.readLine(); line != null && tail.size() < lines; line = reader.readLine()) {
                if (!line.isBlank()) {
                    tail.addFirst(line);
                }
            }
        } catch (IOException e) {
            return List.of();
        }
        return List.copyOf(tail);
    }
}
