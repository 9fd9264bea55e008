package ontime.stores;

import java.util.Locale;

/** A loaded index does not have the rows of the table. Searches keep the previous index. */
public final class IncompleteIndexException extends RuntimeException {

    /**
     * Names both numbers.
     *
     * @param index that was loaded and deleted
     * @param expected rows of the table
     * @param found documents in the index
     */
    public IncompleteIndexException(String index, long expected, long found) {
        super(String.format(
                Locale.ROOT,
                "the index %s has %d documents but the table has %d rows; it was dropped, and searches keep the one before",
                index,
                found,
                expected));
    }
}
