package ontime.stores.flight.search;

import java.util.Locale;

/**
 * A page of a result.
 *
 * @param page from 1
 * @param size rows per page, 1 to {@link #MOST_ROWS}
 */
public record PageRequest(int page, int size) {

    /** The most rows of a page that people read, or that one request of a program gets without further conditions. */
    public static final int MAX_SIZE = 200;

    /** The most rows of any page: what Elasticsearch returns to one search. */
    public static final int MOST_ROWS = 10_000;

    public PageRequest {
        if (page < 1) {
            throw new IllegalArgumentException("pages are counted from 1, not: " + page);
        }
        if (size < 1 || size > MOST_ROWS) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "a page has 1 to %d rows, not: %d", MOST_ROWS, size));
        }
    }

    /** Rows before the page. */
    public long offset() {
        return (page - 1L) * size;
    }
}
