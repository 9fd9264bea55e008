package ontime.local.process;

import java.nio.file.Path;
import java.util.Optional;

/** Thrown when a step fails. The message gives the reason and the remedy. */
public final class StepFailedException extends RuntimeException {

    private final transient Optional<Path> log;

    public StepFailedException(String reason) {
        this(reason, Optional.empty());
    }

    public StepFailedException(String reason, Optional<Path> log) {
        super(reason);
        this.log = log;
    }

    public Optional<Path> log() {
        return log;
    }
}
