package ontime.stores;

import java.time.Duration;
import java.time.Instant;

/**
 * Counts that several processes share. A count begins with the first call of its id, and begins anew with the first call
 * after its time. Of several processes that begin one at once, a single one gets 1.
 */
public interface SharedCounts {

    /**
     * Counts once more.
     *
     * @param now the time of the call
     * @param within how long the count goes on if it begins with this call
     * @return how often it was called in the time of the count, this call included; calls at the same moment may be, too
     * @throws StoreUnavailableException if the store does not answer
     */
    long add(String id, Instant now, Duration within);

    /**
     * Ends a count. The next call begins a new one.
     *
     * @throws StoreUnavailableException if the store does not answer
     */
    void end(String id);

    /**
     * Deletes the counts whose time is over.
     *
     * @return counts deleted
     * @throws StoreUnavailableException if the store does not answer
     */
    long deleteOver(Instant now);
}
