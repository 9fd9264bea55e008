package ontime.streaming.prediction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import ontime.model.catalog.StreamState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file for the process that started the stream. Its text says whether requests are answered, wait for a first model, or need
 * a person, and which models cannot serve; its time says when that was last true. There is no file without the system property
 * that names it.
 */
record ReadyFile(Optional<Path> file) {

    private static final Logger LOG = LoggerFactory.getLogger(ReadyFile.class);

    static ReadyFile ofProcess() {
        return new ReadyFile(Optional.ofNullable(System.getProperty(StreamState.FILE_PROPERTY))
                .map(Path::of));
    }

    void writeAnswering(List<String> problems) {
        write(StreamState.ANSWERS, problems);
    }

    void writeWaiting(List<String> problems) {
        write(StreamState.WAITS, problems);
    }

    void writeEnded(String reason) {
        write(StreamState.ENDED + reason, List.of());
    }

    private void write(String state, List<String> problems) {
        String text = problems.isEmpty() ? state : state + "; " + String.join("; ", problems);
        file.ifPresent(path -> {
            try {
                // Renamed, so that readers never see half of it.
                Path written = Files.writeString(path.resolveSibling(path.getFileName() + ".written"), text);
                Files.move(written, path, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                // Such as a full disk. Requests are answered all the same.
                LOG.warn("cannot write {}: {}", path, e.getMessage());
            }
        });
    }
}
