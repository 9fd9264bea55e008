package ontime.stores.flight.search;

/**
 * A page of a result.
 *
 * @param page from 1
 * @param size rows per page, 1 to {@link #MAX_SIZE}
 */
public record PageRequest(int page, int size) {

    public static final int MAX_SIZE = 200;

    public PageRequest {
        if (page < 1) {
            throw new IllegalArgumentException("pages are counted from 1, not: " + page);
        }
        if (size < 1 || size > MAX_SIZE) {
            throw new IllegalArgumentException("a page has 1 to %d rows, not: %d".formatted(MAX_SIZE, size));
        }
    }

    /** Rows before the page. */
    public long offset() {
        return (page - 1L) * size;
    }
}
