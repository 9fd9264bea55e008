package ontime.local.mongodb;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * Keeps documents in an H2 store. It writes a command's changes into the store's file before it answers, so that no
 * acknowledged write is lost when the process is killed. (The original backend writes about once a second.)
 *
 * <p>It writes the file only while no command runs, so that the file never contains half a command. Commands that wait at
 * the same time are written together.
 *
 * <p>While the disk is nearly full, it refuses writes and still reads. A store that could not write closes itself and
 * refuses everything after that, so the server then ends, and a new one opens the file.
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

    /** The longest time of the compaction at the end of the server. */
    private static final int COMPACT_AT_END_MILLIS = 2_000;

    private final ReadWriteLock commands = new ReentrantReadWriteLock(true);
    private final MongoCompaction compaction;
    private final MongoLogin login;
    private final FreeSpace space;
    private final Runnable broken;
    private volatile boolean closes;

    /**
     * A backend.
     *
     * @param store its documents
     * @param login of its clients
     * @param space of the store's disk
     * @param broken runs if the store has closed itself
     */
    MongoDurableBackend(MVStore store, MongoLogin login, FreeSpace space, Runnable broken) {
        super(store);
        this.login = login;
        this.space = space;
        this.broken = broken;
        version(ServerVersion.MONGO_5_0);
        this.compaction = new MongoCompaction(store);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        Optional<Document> answer = login.answer(channel, command, query);
        return answer.isPresent()
                ? answer.get()
                : login.withMechanism(query, handleAllowed(channel, database, command, query));
    }

    /** What clients sent before they had commands for everything. */
    @Override
    public QueryResult handleQuery(MongoQuery query) {
        return login.isIn(query.getChannel())
                ? super.handleQuery(query)
                : new QueryResult(List.of(MongoLogin.refusal("a query")));
    }

    private Document handleAllowed(Channel channel, String database, String command, Document query) {
        endIfBroken();
        boolean changes = changes(command, query);
        if (changes) {
            space.require();
        }
        commands.readLock().lock();
        try {
            return super.handleCommand(channel, database, command, query);
        } finally {
            commands.readLock().unlock();
            if (changes) {
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
            endIfBroken();
        }
    }

    private void endIfBroken() {
        if (getMvStore().isClosed() && !closes) {
            broken.run();
        }
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        return new CompactDatabase(databaseName);
    }

    @Override
    public void close() {
        closes = true;
        getMvStore().close(COMPACT_AT_END_MILLIS);
        super.close();
    }

    /**
     * Opens the maps of documents and keys with types that need a fraction of the size and time of Java serialization,
     * before the superclass opens them. It is an inner class, because the superclass's constructor opens collections.
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
