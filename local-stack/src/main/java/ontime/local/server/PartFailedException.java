package ontime.local.server;

import java.nio.file.Path;
import java.util.Optional;

/** Thrown when a server does not start or does not answer. */
public final class PartFailedException extends RuntimeException {

    private final transient Optional<Path> log;

    PartFailedException(Part part, String reason, Optional<Path> log) {
        super(part.partName() + ": " + reason);
        this.log = log;
    }

    /** The file with the server's output. */
    public Optional<Path> log() {
        return log;
    }
}
