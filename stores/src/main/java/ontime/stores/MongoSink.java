package ontime.stores;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Writes documents by their {@code _id}, so that writing again replaces them. A majority of the servers acknowledges each
 * batch from the journal before the next one is sent.
 */
public final class MongoSink {

    /** Large enough to make round trips cheap, small enough for a busy server to answer within seconds. */
    private static final int BATCH = 500;

    private static final String KEPT_SINCE = "KeptSince";

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private static final UpdateOptions ADD = new UpdateOptions().upsert(true);
    private static final BulkWriteOptions ANY_ORDER = new BulkWriteOptions().ordered(false);
    private static final InsertManyOptions IN_ANY_ORDER = new InsertManyOptions().ordered(false);

    private final MongoConnection connection;

    /** Writes into a database. The caller closes the connection. */
    public MongoSink(MongoConnection connection) {
        this.connection = connection;
    }

    /**
     * Replaces the document with the same {@code _id}, or adds it.
     *
     * @return documents written
     * @throws StoreUnavailableException if the server does not answer; some documents are then written
     * @throws com.mongodb.MongoBulkWriteException if it refuses some
     */
    public long replaceAll(String collection, Iterator<Document> documents) {
        return write(collection, documents, MongoSink::replacement);
    }

    /**
     * Adds documents whose {@code _id}s are probably free, which costs less than {@link #replaceAll}. Those whose {@code _id} is
     * taken are replaced.
     *
     * @return documents written
     * @throws StoreUnavailableException if the server does not answer; some documents are then written
     * @throws com.mongodb.MongoBulkWriteException if it refuses some
     */
    public long addAll(String collection, Iterator<Document> documents) {
        MongoCollection<Document> target = connection.collection(collection);
        return write(documents, batch -> {
            if (!insert(target, batch)) {
                replaceAll(collection, batch.iterator());
            }
        });
    }

    /** Whether all were inserted; if not, some ids are taken. */
    private boolean insert(MongoCollection<Document> target, List<Document> batch) {
        try {
            connection.ask(() -> target.insertMany(batch, IN_ANY_ORDER));
            return true;
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().allMatch(MongoSink::isTaken)) {
                return false;
            }
            throw e;
        }
    }

    private static boolean isTaken(WriteError error) {
        return error.getCategory() == ErrorCategory.DUPLICATE_KEY;
    }

    /**
     * Adds each document unless its {@code _id} is taken. Existing documents do not change.
     *
     * @return documents processed
     * @throws StoreUnavailableException if the server does not answer; some documents are then added
     */
    public long addAbsent(String collection, Iterator<Document> documents) {
        return write(collection, documents, MongoSink::addition);
    }

    /**
     * Adds a document unless its {@code _id} is taken.
     *
     * @return whether it was added
     * @throws StoreUnavailableException if the server does not answer; the document may have been added
     */
    public boolean addIfAbsent(String collection, Document document) {
        try {
            connection.ask(() -> connection.collection(collection).insertOne(document));
            return true;
        } catch (MongoWriteException e) {
            if (isTaken(e.getError())) {
                return false;
            }
            throw e;
        }
    }

    /**
     * Replaces a document unless it has changed since it was read.
     *
     * @param before as it was read, with all fields that tell whether it has changed; one that must be absent is null
     * @return whether it was replaced
     * @throws StoreUnavailableException if the server does not answer; the document may have been replaced
     */
    public boolean replaceIfSame(String collection, Document before, Document after) {
        return connection
                        .ask(() -> connection.collection(collection).replaceOne(same(before), after))
                        .getMatchedCount()
                == 1;
    }

    /**
     * Deletes a document unless it has changed since it was read.
     *
     * @param before as it was read
     * @return whether it was deleted
     * @throws StoreUnavailableException if the server does not answer; the document may have been deleted
     */
    public boolean deleteIfSame(String collection, Document before) {
        return connection
                        .ask(() -> connection.collection(collection).deleteOne(same(before)))
                        .getDeletedCount()
                == 1;
    }

    private static Bson same(Document before) {
        return Filters.and(before.entrySet().stream()
                .map(field -> Filters.eq(field.getKey(), field.getValue()))
                .toList());
    }

    /**
     * Deletes documents by id. Ids without a document are ignored.
     *
     * @return ids processed
     * @throws StoreUnavailableException if the server does not answer; some documents are then deleted
     */
    public long deleteAll(String collection, Iterator<String> ids) {
        return write(collection, ids, id -> new DeleteOneModel<>(Filters.eq(id)));
    }

    /**
     * Deletes the documents that an earlier call found, if that was long enough ago, and marks those that none has found.
     * The mark is a field of its own, because the times in a document may be those of data of past years.
     *
     * @return documents deleted
     * @throws StoreUnavailableException if the server does not answer
     */
    public long deleteOlder(String collection, Instant now, Duration age) {
        MongoCollection<Document> target = connection.collection(collection);
        connection.ask(() -> target.updateMany(
                Filters.exists(KEPT_SINCE, false), new Document("$set", new Document(KEPT_SINCE, Date.from(now)))));
        return connection
                .ask(() -> target.deleteMany(Filters.lte(KEPT_SINCE, Date.from(now.minus(age)))))
                .getDeletedCount();
    }

    private static WriteModel<Document> replacement(Document document) {
        return new ReplaceOneModel<>(Filters.eq(document.get("_id")), document, UPSERT);
    }

    private static WriteModel<Document> addition(Document document) {
        Document rest = new Document(document);
        Object id = rest.remove("_id");
        return new UpdateOneModel<>(Filters.eq(id), new Document("$setOnInsert", rest), ADD);
    }

    private <T> long write(String collection, Iterator<T> items, Function<T, WriteModel<Document>> model) {
        MongoCollection<Document> target = connection.collection(collection);
        return write(items, batch -> {
            List<WriteModel<Document>> models = batch.stream().map(model).toList();
            connection.ask(() -> target.bulkWrite(models, ANY_ORDER));
        });
    }

    private static <T> long write(Iterator<T> items, Consumer<List<T>> write) {
        List<T> batch = new ArrayList<>(BATCH);
        long written = 0;
        while (items.hasNext()) {
            batch.add(items.next());
            if (batch.size() == BATCH || !items.hasNext()) {
                write.accept(List.copyOf(batch));
                written += batch.size();
                batch.clear();
            }
        }
        return written;
    }
}
