package ontime.local.server;

import java.util.Map;
import java.util.Optional;
import ontime.local.process.PartState;

/**
 * The current status of a part.
 *
 * @param name of the part
 * @param address for clients; empty if it is unknown
 * @param environment the variables that connect another process to it; empty if it does not run
 * @param process the process, if this project started it
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

    /** The conditions of a part. */
    public enum Condition {
        /** It answers. */
        RUNNING,
        /** Its process runs, or it is external, but it does not answer. */
        SILENT,
        /** It does not run. */
        STOPPED
    }
}
