package ontime.local.mongodb;

import org.h2.mvstore.MVStore;

/**
 * Gives back the file's dead space as it is made: every so many commits, pieces of the worst used part of the file are
 * rewritten, small ones, by what was written since. (H2's own background thread does that only together with writing at
 * any moment, also in the middle of a command.) Called while no command is at work.
 */
final class MongoCompaction {

    private static final int COMMITS_BETWEEN = 16;
    private static final int WANTED_FILL_PERCENT = 60;

    /** Rewritten for each byte that was written: a piece of which three fifths are in use frees two for three written. */
    private static final int PIECES = 2;

    /** A tenth of a second's work. Larger pieces are left to commits that took as long themselves, and to the server's end. */
    private static final int SMALL_BYTES = 1024 * 1024;

    private static final int MOST_BYTES = 16 * 1024 * 1024;

    /** What a page takes in the heap for each byte in the file, where it is compressed. */
    private static final int HEAP_TO_FILE = 5;

    private final MVStore store;
    private int commits;
    private int allowed;

    MongoCompaction(MVStore store) {
        this.store = store;
    }

    /** @param heapBytes of the pages that the commit wrote */
    void afterCommit(int heapBytes) {
        int wanted = (int) Math.min(MOST_BYTES, (long) PIECES * heapBytes / HEAP_TO_FILE);
        allowed = Math.min(MOST_BYTES, allowed + wanted);
        commits++;
        if (commits % COMMITS_BETWEEN == 0) {
            compact(Math.min(allowed, Math.max(wanted, SMALL_BYTES)));
        }
    }

    private void compact(int bytes) {
        if (store.compact(WANTED_FILL_PERCENT, bytes)) {
            // Its own commit: what compaction writes must not allow it more.
            store.commit();
            allowed -= bytes;
        }
    }
}
