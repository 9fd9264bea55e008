package ontime.crossing;

/** An answer would have more cells than its question allows. Nothing is cut off silently: filter more, or group by less. */
public final class TooManyCellsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int limit;

    /**
     * An answer has too many cells.
     *
     * @param limit how many it may have
     */
    public TooManyCellsException(int limit) {
        super("The answer has more than " + limit + " cells. Filter more, or group by fewer dimensions.");
        this.limit = limit;
    }

    /** Cells that the question allows. */
    public int limit() {
        return limit;
    }
}
