package ontime.local.process;

import java.util.Map;
import java.util.Optional;

/**
 * The ports of a process.
 *
 * @param byPurpose what each is for, in a word
 */
public record Ports(Map<String, Integer> byPurpose) {

    /** No ports: of a server that isn't ours. */
    public static final Ports NONE = new Ports(Map.of());

    public Ports {
        byPurpose = Map.copyOf(byPurpose);
    }

    /**
     * A port that the process must have.
     *
     * @throws IllegalArgumentException where it has none for the purpose
     */
    public int get(String purpose) {
        return find(purpose).orElseThrow(() -> new IllegalArgumentException("no port for " + purpose));
    }

    /** A port that the process may have. */
    public Optional<Integer> find(String purpose) {
        return Optional.ofNullable(byPurpose.get(purpose));
    }

    /** Whether a process could have all of them now. */
    public boolean areFree() {
        return byPurpose.values().stream().allMatch(LoopbackPorts::isFree);
    }
}
