package ontime.local.launch;

import java.nio.file.Path;
import java.util.Optional;

/** A step that can't be done: the message says why and what mends it. */
final class StepFailedException extends RuntimeException {

    private final transient Optional<Path> log;

    StepFailedException(String reason) {
        this(reason, Optional.empty());
    }

    StepFailedException(String reason, Optional<Path> log) {
        super(reason);
        this.log = log;
    }

    Optional<Path> log() {
        return log;
    }
}
