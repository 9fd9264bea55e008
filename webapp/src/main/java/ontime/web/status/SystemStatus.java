package ontime.web.status;

import java.time.Instant;
import java.util.List;

/**
 * The state of all parts at a moment.
 *
 * @param checkedAt the moment, UTC
 * @param parts in the order of the page
 */
record SystemStatus(Instant checkedAt, List<PartFinding> parts) {

    SystemStatus {
        parts = List.copyOf(parts);
    }

    /** The worst state of a part. What is unused or unknown is not worse than what works: its store is down. */
    SystemState state() {
        if (has(SystemState.DOWN)) {
            return SystemState.DOWN;
        }
        return has(SystemState.ATTENTION) ? SystemState.ATTENTION : SystemState.WORKING;
    }

    private boolean has(SystemState state) {
        return parts.stream().anyMatch(part -> part.state() == state);
    }
}
