package ontime.local.mongodb;

import org.h2.mvstore.MVStore;

/**
 * Gives back the file's dead space as it is made: every so many commits, a bounded piece of the worst used part of the
 * file is rewritten. (H2's own background thread does that only together with writing at any moment, also in the middle
 * of a command.) Called while no command is at work.
 */
final class MongoCompaction {

    private static final int COMMITS_BETWEEN = 64;
    private static final int WANTED_FILL_PERCENT = 60;
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    /** Pieces by what was written since the last: who writes little does not wait for the dead space of who wrote much. */
    private static final int PIECES = 2;

    private final MVStore store;
    private int commits;
    private long written;

    MongoCompaction(MVStore store) {
        this.store = store;
    }

    /** @param bytes that the commit wrote, about */
    void afterCommit(int bytes) {
        commits++;
        written += bytes;
        if (commits % COMMITS_BETWEEN == 0) {
            store.compact(WANTED_FILL_PERCENT, (int) Math.min(MOST_BYTES, PIECES * written));
            written = 0;
        }
    }
}
