package ontime.model.learning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Which version of a model serves, and which served before it.
 *
 * @param name of the model
 * @param versions that were promoted, oldest first; the last one serves
 * @param since when the last one serves
 */
public record Champion(String name, List<Integer> versions, Instant since) {

    public Champion {
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("a champion has a version: " + name);
        }
        versions = List.copyOf(versions);
    }

    /** The version that serves. */
    public int version() {
        return versions.get(versions.size() - 1);
    }

    /** The champion after another version was promoted; unchanged if that version serves already. */
    public Champion promote(int version, Instant now) {
        if (version == version()) {
            return this;
        }
        List<Integer> promoted = new ArrayList<>(versions);
        promoted.add(version);
        return new Champion(name, promoted, now);
    }

    /**
     * The champion after going back to the version that served before.
     *
     * @throws IllegalArgumentException if there was none
     */
    public Champion rollBack(Instant now) {
        if (versions.size() == 1) {
            throw new IllegalArgumentException("no version of " + name + " served before " + version());
        }
        return new Champion(name, versions.subList(0, versions.size() - 1), now);
    }
}
