package ontime.local.server;

import java.util.Map;
import java.util.Optional;
import ontime.local.process.PartState;

/**
 * How a part is now.
 *
 * @param name of the part
 * @param condition in a word
 * @param address for clients; empty when it isn't known
 * @param environment the settings that lead a child process to it; empty when it doesn't run
 * @param process what was started here
 */
public record PartStatus(
        String name,
        Condition condition,
        String address,
        Map<String, String> environment,
        Optional<PartState> process) {

    public PartStatus {
        environment = Map.copyOf(environment);
    }

    /** What can be said of a part. */
    public enum Condition {
        /** It answers. */
        RUNNING,
        /** Its process runs, or a setting names it, and it does not answer. */
        SILENT,
        /** Nothing runs. */
        STOPPED
    }
}
