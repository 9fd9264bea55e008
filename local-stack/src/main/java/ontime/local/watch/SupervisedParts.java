package ontime.local.watch;

import java.util.List;
import ontime.local.launch.StepFailedException;

/** The parts that a supervisor restarts. */
public interface SupervisedParts {

    /** Names of the parts that ended unexpectedly, without those that need a person. */
    List<String> listEnded();

    /**
     * Starts some of them.
     *
     * @throws ontime.local.server.PartFailedException where a server does not answer
     * @throws StepFailedException where another part can't be started
     */
    void start(List<String> names);
}
