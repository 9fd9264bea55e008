package ontime.local.mongodb;

import org.h2.mvstore.MVStore;

/**
 * Frees dead space in the file: after every few commits it rewrites the least used chunks of the file, in proportion to
 * what was written since. H2's background thread does not fit, because it also writes in the middle of a command. Called
 * while no command runs.
 */
final class MongoCompaction {

    private static final int COMMITS_BETWEEN = 16;
    private static final int TARGET_FILL_PERCENT = 60;

    /** Bytes to rewrite for each written byte: rewriting a chunk that is three fifths full frees two bytes for three. */
    private static final int REWRITE_FACTOR = 2;

    /** About a tenth of a second of work. Only large commits and the end of the server rewrite more. */
    private static final int SMALL_BYTES = 1024 * 1024;

    private static final int MOST_BYTES = 16 * 1024 * 1024;

    /** The size of a page in the heap for each byte in the file, where it is compressed. */
    private static final int HEAP_TO_FILE = 5;

    private final MVStore store;
    private int commits;
    private int allowed;

    MongoCompaction(MVStore store) {
        this.store = store;
    }

    /** @param heapBytes the heap size of the pages that the commit wrote */
    void afterCommit(int heapBytes) {
        int earned = (int) Math.min(MOST_BYTES, (long) REWRITE_FACTOR * heapBytes / HEAP_TO_FILE);
        allowed = Math.min(MOST_BYTES, allowed + earned);
        commits++;
        if (commits % COMMITS_BETWEEN == 0) {
            compact(Math.min(allowed, Math.max(earned, SMALL_BYTES)));
        }
    }

    private void compact(int bytes) {
        if (store.compact(TARGET_FILL_PERCENT, bytes)) {
            // A separate commit, so that the compaction's own writes do not count.
            store.commit();
            allowed -= bytes;
        }
    }
}
