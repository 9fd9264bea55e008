package ontime.jobs.archive;

/** Thrown if a file cannot be loaded. None of its lines enters the table. */
public final class BadFileException extends RuntimeException {

    /** Why the file is refused. */
    public enum Reason {
        /** The archive is truncated or damaged, or is not of the type that its name suggests. */
        FILE_TRUNCATED,
        /** The unpacked archive is larger than any file of flights. */
        TOO_LARGE,
        /** The header lacks required columns, or is not in BTS's format. */
        HEADER_MISMATCH,
        /** The header has hardly any of BTS's columns, so the file contains other data. */
        OTHER_DATA,
        /** No line is a valid flight, or most of the first lines are not flights. */
        NO_FLIGHTS
    }

    private final Reason reason;

    /**
     * Creates the exception.
     *
     * @param reason the category
     * @param message the problem and its place, with the file's name
     */
    public BadFileException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
