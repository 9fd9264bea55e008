package ontime.streaming.prediction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * A file for whoever started the stream: its text says whether requests are answered, wait for a first model, or are left
 * to a person, and its time when that was so last. Without the system property {@code ontime.stream.ready}, which names it, there is none.
 */
record ReadyFile(Optional<Path> file) {

    private static final String PROPERTY = "ontime.stream.ready";

    static ReadyFile ofProcess() {
        return new ReadyFile(Optional.ofNullable(System.getProperty(PROPERTY)).map(Path::of));
    }

    void tellAnswering() {
        tell("answers");
    }

    void tellWaiting() {
        tell("waits for a model");
    }

    void tellEnded(String why) {
        tell("ended: " + why);
    }

    private void tell(String text) {
        file.ifPresent(path -> {
            try {
                // Renamed: nobody reads half of it.
                Path written = Files.writeString(path.resolveSibling(path.getFileName() + ".written"), text);
                Files.move(written, path, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
