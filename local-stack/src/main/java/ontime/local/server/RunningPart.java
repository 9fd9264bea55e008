package ontime.local.server;

import java.util.Map;

/**
 * A server that answers.
 *
 * @param part which
 * @param address for clients: host:port, URL or URI
 * @param environment the settings that lead a child process to it
 * @param origin whose it is
 */
public record RunningPart(Part part, String address, Map<String, String> environment, Origin origin) {

    /** Whose a server is. */
    public enum Origin {
        /** Started by this call. */
        STARTED,
        /** Started by an earlier call. */
        KEPT,
        /** Named by a setting; not ours to start or stop. */
        EXTERNAL
    }

    public RunningPart {
        environment = Map.copyOf(environment);
    }
}
