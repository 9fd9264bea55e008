package ontime.model.catalog;

/** The headers of a dead letter, each a text in UTF-8. */
public enum DeadLetterHeader {
    /** A {@code RejectionReason}. */
    REASON("reason"),
    /** What was wrong in words, for people; never the bytes themselves. */
    DETAIL("detail"),
    /** Where in the request topic it stood. */
    PARTITION("partition"),
    OFFSET("offset"),
    /** When it was refused: an instant of UTC. */
    REFUSED_AT("refusedAt");

    private final String headerName;

    DeadLetterHeader(String headerName) {
        this.headerName = headerName;
    }

    public String headerName() {
        return headerName;
    }
}
