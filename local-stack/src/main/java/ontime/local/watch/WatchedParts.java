package ontime.local.watch;

import java.util.List;
import ontime.local.launch.StepFailedException;

/** What is watched. */
public interface WatchedParts {

    /** Names of those that were started, have ended, and were not told to; without those that need a person. */
    List<String> listEnded();

    /**
     * Starts some of them.
     *
     * @throws ontime.local.server.PartFailedException where a server does not answer
     * @throws StepFailedException where another part can't be started
     */
    void start(List<String> names);
}
