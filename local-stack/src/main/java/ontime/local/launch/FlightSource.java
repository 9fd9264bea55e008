package ontime.local.launch;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder that flights are loaded from.
 *
 * @param folder with BTS's zips or CSVs
 * @param kind how they came there
 * @param reference the user's folder of airports and airlines
 */
public record FlightSource(Path folder, Kind kind, Optional<Path> reference) {

    /** How files came into a folder. */
    public enum Kind {
        /** The user has them. */
        USER,
        /** Downloaded from BTS. */
        COLLECTED,
        /** Generated. */
        DEMONSTRATION
    }

    boolean isTheUsers() {
        return kind == Kind.USER;
    }

    public boolean isDemonstration() {
        return kind == Kind.DEMONSTRATION;
    }

    public FlightSource withReference(Optional<Path> given) {
        return given.isPresent() ? new FlightSource(folder, kind, given) : this;
    }
}
