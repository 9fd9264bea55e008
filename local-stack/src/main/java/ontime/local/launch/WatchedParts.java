package ontime.local.launch;

import java.util.List;

/** What is watched. */
interface WatchedParts {

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
