package ontime.local.watch;

import java.util.List;
import ontime.local.process.StepFailedException;

/** The parts that a supervisor restarts. */
public interface SupervisedParts {

    /** The names of the parts that ended unexpectedly, without those that need a person. */
    List<String> listEnded();

    /**
     * Starts parts.
     *
     * @throws StepFailedException if a part does not start
     */
    void start(List<String> names);
}
