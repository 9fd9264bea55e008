package ontime.local.mongodb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/** Opens the file of all documents, with sizes that measurements showed to be good for them. */
final class MongoStoreFile {

    /** The page cache's share of the heap: documents in the cache are several times larger than in the file. */
    private static final int CACHE_SHARE = 4;

    /** The estimated heap size of a leaf page, which is about 6 kB in the file. Each change rewrites a whole page. */
    private static final int PAGE_BYTES = 32 * 1024;

    private static final int MEBIBYTE = 1024 * 1024;

    private MongoStoreFile() {}

    static MVStore open(Path file) {
        createFolder(file);
        int cacheMebibytes = (int) (Runtime.getRuntime().maxMemory() / MEBIBYTE / CACHE_SHARE);
        MVStore store = new MVStore.Builder()
                .fileName(file.toString())
                // The backend commits, so that the file contains only complete commands.
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .cacheSize(cacheMebibytes)
                .pageSplitSize(PAGE_BYTES)
                .compress()
                .open();
        store.setVersionsToKeep(0);
        // Cursors hold documents, not pages, so nothing reads earlier versions and their space can be reused
        // immediately.
        // Otherwise it would count as dead space, and compaction would compact its own leftovers.
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
