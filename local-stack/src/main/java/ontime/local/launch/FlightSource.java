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
        DEMONSTRATION,
        /** Nothing is loaded: the flights of the tables are published. */
        TABLES
    }

    /**
     * The tables that are there, as after a restore.
     *
     * @param data the folder of the tables
     */
    public static FlightSource ofTables(Path data, Optional<Path> reference) {
        return new FlightSource(data, Kind.TABLES, reference);
    }

    boolean isTheUsers() {
        return kind == Kind.USER;
    }

    /** Whether there are no files to load, only tables to publish. */
    public boolean isTables() {
        return kind == Kind.TABLES;
    }

    public boolean isDemonstration() {
        return kind == Kind.DEMONSTRATION;
    }

    public FlightSource withReference(Optional<Path> given) {
        return given.isPresent() ? new FlightSource(folder, kind, given) : this;
    }
}
