package ontime.local.watch;

import java.util.List;
import ontime.local.launch.StepFailedException;

/** The parts that a supervisor restarts. */
public interface SupervisedParts {

    /** The names of the parts that ended unexpectedly, without those that need a person. */
    List<String> listEnded();

    /**
     * Starts parts.
     *
     * @throws ontime.local.server.PartFailedException if a server does not answer
     * @throws StepFailedException if another part does not start
     */
    void start(List<String> names);
}
