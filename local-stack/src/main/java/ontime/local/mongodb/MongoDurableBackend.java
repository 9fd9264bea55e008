package ontime.local.mongodb;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * Documents in an H2 store. A command that changes them is in the store's file before it is answered, so that no
 * acknowledged write is lost when the process is killed (the stock backend writes about once a second).
 *
 * <p>The store is written only while no command is at work: the file never holds half a command. Commands that wait for
 * that moment together are written together.
 */
final class MongoDurableBackend extends H2Backend {

    private static final Set<String> READS = Set.of(
            "find",
            "getmore",
            "aggregate",
            "count",
            "distinct",
            "ping",
            "hello",
            "ismaster",
            "buildinfo",
            "listcollections",
            "listindexes",
            "listdatabases",
            "killcursors",
            "endsessions",
            "serverstatus");

    /** Longest time that compaction may take when the server ends. */
    private static final int COMPACT_AT_END_MILLIS = 2_000;

    private final ReadWriteLock commands = new ReentrantReadWriteLock(true);
    private final MongoCompaction compaction;

    MongoDurableBackend(MVStore store) {
        super(store);
        version(ServerVersion.MONGO_5_0);
        this.compaction = new MongoCompaction(store);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        commands.readLock().lock();
        try {
            return super.handleCommand(channel, database, command, query);
        } finally {
            commands.readLock().unlock();
            if (changes(command, query)) {
                writeToFile();
            }
        }
    }

    private static boolean changes(String command, Document query) {
        return !READS.contains(command.toLowerCase(Locale.ROOT)) || writesItsResult(query);
    }

    private static boolean writesItsResult(Document query) {
        return query.get("pipeline") instanceof List<?> pipeline
                && pipeline.stream()
                        .anyMatch(stage -> stage instanceof Document document
                                && (document.containsKey("$out") || document.containsKey("$merge")));
    }

    private void writeToFile() {
        commands.writeLock().lock();
        try {
            if (getMvStore().hasUnsavedChanges()) {
                int heapBytes = getMvStore().getUnsavedMemory();
                getMvStore().commit();
                compaction.afterCommit(heapBytes);
            }
        } finally {
            commands.writeLock().unlock();
        }
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        return new CompactDatabase(databaseName);
    }

    @Override
    public void close() {
        getMvStore().close(COMPACT_AT_END_MILLIS);
        super.close();
    }

    /**
     * Opens the maps of documents and keys with types that are a fraction of Java serialization in size and time; the
     * superclass then finds them open. (An inner class, because the superclass's constructor opens collections.)
     */
    private final class CompactDatabase extends H2Database {

        CompactDatabase(String databaseName) {
            super(databaseName, getMvStore(), getCursorRegistry());
        }

        @Override
        protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
            getMvStore()
                    .openMap(
                            "databases." + getFullCollectionNamespace(name),
                            new MVMap.Builder<Object, Document>().valueType(new MongoDocumentType()));
            return super.openOrCreateCollection(name, options);
        }

        @Override
        protected Index<Object> openOrCreateUniqueIndex(
                String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
            getMvStore()
                    .openMap(
                            getFullCollectionNamespace(collectionName) + "._index_" + indexName,
                            new MVMap.Builder<KeyValue, Object>().keyType(new MongoKeyType()));
            return super.openOrCreateUniqueIndex(collectionName, indexName, keys, sparse);
        }
    }
}
