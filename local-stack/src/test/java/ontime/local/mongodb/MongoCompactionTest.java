package ontime.local.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MongoCompactionTest {

    private static final int KEYS = 1_000;
    private static final int COMMITS = 6_000;
    private static final int VALUE_BYTES = 2_000;

    @TempDir
    Path folder;

    private final Random chance = new Random(7);

    @Test
    void aFileOfValuesThatAreReplacedByChanceStaysNearTheirSize() {
        try (MVStore store = MongoStoreFile.open(folder.resolve("documents.mv"))) {
            MVMap<Integer, byte[]> values = store.openMap("values");
            MongoCompaction compaction = new MongoCompaction(store);

            for (int commit = 0; commit < COMMITS; commit++) {
                values.put(chance.nextInt(KEYS), value());
                int heapBytes = store.getUnsavedMemory();
                store.commit();
                compaction.afterCommit(heapBytes);
            }

            assertThat(folder.resolve("documents.mv").toFile().length()).isLessThan(4L * KEYS * VALUE_BYTES);
        }
    }

    @Test
    void whatWasWrittenIsReadAfterCompaction() {
        Path file = folder.resolve("documents.mv");
        byte[] last = value();
        try (MVStore store = MongoStoreFile.open(file)) {
            MVMap<Integer, byte[]> values = store.openMap("values");
            MongoCompaction compaction = new MongoCompaction(store);
            for (int commit = 0; commit < COMMITS; commit++) {
                values.put(chance.nextInt(KEYS), value());
                store.commit();
                compaction.afterCommit(VALUE_BYTES);
            }
            values.put(KEYS, last);
            store.commit();
            // As a process that is killed: what no commit wrote is not written any more.
            store.closeImmediately();
        }

        try (MVStore store = MongoStoreFile.open(file)) {
            MVMap<Integer, byte[]> values = store.openMap("values");
            assertThat(values.get(KEYS)).isEqualTo(last);
            assertThat(values.values()).allMatch(value -> value.length == VALUE_BYTES);
        }
    }

    /** Of bytes that no compression makes fewer. */
    private byte[] value() {
        byte[] value = new byte[VALUE_BYTES];
        chance.nextBytes(value);
        return value;
    }
}
