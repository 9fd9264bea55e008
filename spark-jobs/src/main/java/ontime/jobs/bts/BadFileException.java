package ontime.jobs.bts;

/** A file that cannot be loaded as a whole; nothing of it enters the table. */
public final class BadFileException extends RuntimeException {

    /** Why a file is refused. */
    public enum Reason {
        /** The archive is cut short, damaged, or not what its name says. */
        FILE_TRUNCATED,
        /** The header is not BTS's: another data set, or a column missing. */
        HEADER_MISMATCH,
        /** No line of it is a flight of any month. */
        NO_FLIGHTS
    }

    private final Reason reason;

    /**
     * Says what is wrong and where.
     *
     * @param reason the category
     * @param message with the file's name
     */
    public BadFileException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
