package ontime.jobs.archive;

/** A file that cannot be loaded as a whole. None of its lines enters the table. */
public final class BadFileException extends RuntimeException {

    /** Why a file is refused. */
    public enum Reason {
        /** The archive is cut short, damaged, or not what its name says. */
        FILE_TRUNCATED,
        /** The archive unpacks to more than a file of flights can be. */
        TOO_LARGE,
        /** The header lacks columns of BTS's file. */
        HEADER_MISMATCH,
        /** The header has next to nothing in common with BTS's file: the file is about something else. */
        OTHER_DATA,
        /** No line is a flight of any month. */
        NO_FLIGHTS
    }

    private final Reason reason;

    /**
     * Creates the exception.
     *
     * @param reason the category
     * @param message what is wrong and where, with the file's name
     */
    public BadFileException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
