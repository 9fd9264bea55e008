package ontime.streaming.prediction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;

/**
 * A file whose time says when the stream last answered requests, for whoever started it. Without the system property
 * {@code ontime.stream.ready}, which names it, there is none.
 */
record ReadyFile(Optional<Path> file) {

    private static final String PROPERTY = "ontime.stream.ready";

    static ReadyFile ofProcess() {
        return new ReadyFile(Optional.ofNullable(System.getProperty(PROPERTY)).map(Path::of));
    }

    void touch(Instant now) {
        file.ifPresent(path -> {
            try {
                if (!Files.exists(path)) {
                    Files.createFile(path);
                }
                Files.setLastModifiedTime(path, FileTime.from(now));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
