package ontime.local.mongodb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/** Opens the file that all documents are in, with the sizes that were measured to suit them. */
final class MongoStoreFile {

    /** The page cache's share of the heap: documents in the cache take several times their size in the file. */
    private static final int CACHE_SHARE = 4;

    /** Estimated heap of a leaf page; about 6 kB in the file. Larger ones are rewritten whole for one document. */
    private static final int PAGE_BYTES = 32 * 1024;

    private static final int MEBIBYTE = 1024 * 1024;

    private MongoStoreFile() {}

    static MVStore open(Path file) {
        createFolder(file);
        int cacheMebibytes = (int) (Runtime.getRuntime().maxMemory() / MEBIBYTE / CACHE_SHARE);
        MVStore store = new MVStore.Builder()
                .fileName(file.toString())
                // Only whole commands may reach the file: the backend says when.
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .cacheSize(cacheMebibytes)
                .pageSplitSize(PAGE_BYTES)
                .compress()
                .open();
        store.setVersionsToKeep(0);
        // Cursors hold documents, not pages, so that nothing reads what an earlier version left behind: its room is
        // free at
        // once. (Kept for a while, it would count as dead space, and compaction would chase what it leaves itself.)
        store.setRetentionTime(0);
        return store;
    }

    private static void createFolder(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
