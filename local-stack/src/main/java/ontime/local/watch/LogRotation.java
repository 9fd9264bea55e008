package ontime.local.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Limits the length of logs. A log that is too long is copied beside itself and emptied: the process that writes it keeps
 * its file open, so it cannot be renamed. Lines that are written between copying and emptying are lost.
 *
 * @param folder of the logs
 * @param mostBytes the length from which a log is emptied
 */
record LogRotation(Path folder, long mostBytes) {

    private static final long MOST_BYTES = 16L << 20;
    private static final String LOGS = "*.log";

    LogRotation(Path folder) {
        this(folder, MOST_BYTES);
    }

    /** Empties the logs that are too long. Each keeps one copy. */
    void rotate() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> logs = Files.newDirectoryStream(folder, LOGS)) {
            for (Path log : logs) {
                if (Files.size(log) > mostBytes) {
                    rotate(log);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void rotate(Path log) throws IOException {
        Path copy = log.resolveSibling(log.getFileName() + ".1");
        try {
            Path unused = Files.copy(log, copy, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // The disk is full: space matters more than old lines.
            Files.deleteIfExists(copy);
        }
        // Opened for appending by the process, which so goes on at the new end.
        Files.newByteChannel(log, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)
                .close();
    }
}
