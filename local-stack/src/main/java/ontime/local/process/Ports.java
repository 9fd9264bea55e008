package ontime.local.process;

import java.util.Map;
import java.util.Optional;

/**
 * The ports of a process.
 *
 * @param byPurpose the port by its purpose, such as smtp
 */
public record Ports(Map<String, Integer> byPurpose) {

    /** No ports. */
    public static final Ports NONE = new Ports(Map.of());

    public Ports {
        byPurpose = Map.copyOf(byPurpose);
    }

    /**
     * The port for a purpose.
     *
     * @throws IllegalArgumentException if there is none
     */
    public int get(String purpose) {
        return find(purpose).orElseThrow(() -> new IllegalArgumentException("no port for " + purpose));
    }

    /** The port for a purpose, if there is one. */
    public Optional<Integer> find(String purpose) {
        return Optional.ofNullable(byPurpose.get(purpose));
    }

    /**
     * Whether another process than this one and its descendants listens on one of them. Processes of other users cannot be
     * seen.
     */
    public boolean areHeldByOthers(RunningProcess process) {
        return byPurpose.values().stream()
                .flatMap(port -> PortHolder.find(port).stream())
                .anyMatch(holder -> !process.includes(holder.pid()));
    }

    /** Whether all of them are free now. */
    public boolean areFree() {
        return byPurpose.values().stream().allMatch(LoopbackPorts::isFree);
    }
}
