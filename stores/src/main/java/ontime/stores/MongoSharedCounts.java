package ontime.stores;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import ontime.model.catalog.Names;
import org.bson.Document;

/** Counts in MongoDB, a document each. A call is one update, but the first of a count, which is two. */
public final class MongoSharedCounts implements SharedCounts {

    private static final String ID = "_id";
    private static final String COUNT = "Count";
    private static final String ENDS = "Ends";

    private static final FindOneAndUpdateOptions UPDATED =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
    private static final ReplaceOptions OR_ADD = new ReplaceOptions().upsert(true);

    private final MongoConnection connection;

    /** The counts of a database. */
    public MongoSharedCounts(MongoConnection connection) {
        this.connection = connection;
    }

    @Override
    public long add(String id, Instant now, Duration within) {
        MongoCollection<Document> counts = connection.collection(Names.COUNTS);
        for (int attempt = 0; attempt < DocumentStore.MOST_ATTEMPTS; attempt++) {
            Optional<Document> known = connection.ask(() -> Optional.ofNullable(counts.findOneAndUpdate(
                    Filters.and(Filters.eq(id), Filters.gt(ENDS, Date.from(now))), Updates.inc(COUNT, 1L), UPDATED)));
            if (known.isPresent()) {
                return known.get().getLong(COUNT);
            }
            if (begin(id, now, within)) {
                return 1;
            }
        }
        throw new IllegalStateException("a count of %s begins again and again".formatted(Names.COUNTS));
    }

    /** Returns false if another process has begun the count meanwhile. */
    private boolean begin(String id, Instant now, Duration within) {
        Document first = new Document(ID, id).append(COUNT, 1L).append(ENDS, Date.from(now.plus(within)));
        try {
            connection.ask(() -> connection
                    .collection(Names.COUNTS)
                    .replaceOne(Filters.and(Filters.eq(id), Filters.lte(ENDS, Date.from(now))), first, OR_ADD));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void end(String id) {
        connection.ask(() -> connection.collection(Names.COUNTS).deleteOne(Filters.eq(id)));
    }

    @Override
    public long deleteOver(Instant now) {
        return connection
                .ask(() -> connection.collection(Names.COUNTS).deleteMany(Filters.lte(ENDS, Date.from(now))))
                .getDeletedCount();
    }
}
