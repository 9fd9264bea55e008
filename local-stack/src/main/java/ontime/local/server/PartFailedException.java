package ontime.local.server;

import java.nio.file.Path;
import java.util.Optional;

/** A server that does not start, or does not answer. The message says why; the log, where there is one, says more. */
public final class PartFailedException extends RuntimeException {

    private final transient Optional<Path> log;

    PartFailedException(Part part, String reason, Optional<Path> log) {
        super(part.partName() + ": " + reason);
        this.log = log;
    }

    /** What the server printed. */
    public Optional<Path> log() {
        return log;
    }
}
