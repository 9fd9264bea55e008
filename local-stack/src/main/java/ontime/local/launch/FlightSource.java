package ontime.local.launch;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder that flights are loaded from.
 *
 * @param folder the folder of BTS's zip or CSV files
 * @param kind where the files come from
 * @param reference the user's folder of airport and airline files
 */
public record FlightSource(Path folder, Kind kind, Optional<Path> reference) {

    /** Where files come from. */
    public enum Kind {
        /** Provided by the user. */
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
