package ontime.stores.subscription;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ontime.model.catalog.Names;
import ontime.model.subscription.DayMail;
import ontime.stores.MongoConnection;
import ontime.stores.MongoSink;
import org.bson.Document;

/** The ledger in MongoDB: a document an entry; its id is unique, and only the one that was read is replaced. */
public final class MongoDayMails implements DayMails {

    private static final String COLLECTION = Names.MAILS_SENT;

    private final MongoConnection connection;

    /** The ledger of a database. */
    public MongoDayMails(MongoConnection connection) {
        this.connection = connection;
    }

    @Override
    public Optional<DayMail> find(LocalDate day, String subscription) {
        return connection.find(COLLECTION, DayMail.id(day, subscription)).map(MongoDayMails::entry);
    }

    @Override
    public boolean add(DayMail entry) {
        return new MongoSink(connection).addIfAbsent(COLLECTION, document(entry));
    }

    @Override
    public boolean replace(DayMail before, DayMail after) {
        return new MongoSink(connection).replaceIfSame(COLLECTION, document(before), document(after));
    }

    @Override
    public long deleteBefore(LocalDate day) {
        List<String> old = connection.listIds(COLLECTION).stream()
                .filter(id -> id.compareTo(day.toString()) < 0)
                .toList();
        return new MongoSink(connection).deleteAll(COLLECTION, old.iterator());
    }

    private static Document document(DayMail entry) {
        return new Document("_id", DayMail.id(entry.day(), entry.subscription()))
                .append("Day", entry.day().toString())
                .append("Subscription", entry.subscription())
                .append("State", entry.state().name())
                .append("Attempt", entry.attempt().toString())
                .append("Since", Date.from(entry.since()));
    }

    private static DayMail entry(Document document) {
        return new DayMail(
                LocalDate.parse(document.getString("Day")),
                document.getString("Subscription"),
                DayMail.State.valueOf(document.getString("State")),
                UUID.fromString(document.getString("Attempt")),
                document.getDate("Since").toInstant());
    }
}
