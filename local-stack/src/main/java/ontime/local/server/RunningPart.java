package ontime.local.server;

import java.util.Map;

/**
 * A server that answers.
 *
 * @param address for clients: host:port, URL or URI
 * @param environment the variables that connect another process to it
 * @param origin where it comes from
 */
public record RunningPart(Part part, String address, Map<String, String> environment, Origin origin) {

    /** Where a server comes from. */
    public enum Origin {
        /** Started by this call. */
        STARTED,
        /** Started by an earlier call. */
        KEPT,
        /** External: a setting has its address, and it is never started or stopped here. */
        EXTERNAL
    }

    public RunningPart {
        environment = Map.copyOf(environment);
    }
}
