package ontime.stores.subscription;

import java.util.List;
import java.util.Optional;
import ontime.model.catalog.Names;
import ontime.model.subscription.Subscription;
import ontime.stores.MongoConnection;
import ontime.stores.MongoSink;
import org.bson.Document;

/** Subscriptions in MongoDB: one document per address. Only this process can decrypt the address. */
public final class MongoSubscriptions implements Subscriptions {

    private final MongoConnection connection;
    private final SubscriptionDocuments documents;

    /**
     * The subscriptions of a database.
     *
     * @param secret that addresses are encrypted with
     */
    public MongoSubscriptions(MongoConnection connection, SubscriptionSecret secret) {
        this.connection = connection;
        this.documents = new SubscriptionDocuments(secret);
    }

    @Override
    public Optional<Subscription> find(String id) {
        return connection.find(Names.SUBSCRIPTIONS, id).map(documents::subscription);
    }

    @Override
    public boolean add(Subscription subscription) {
        return new MongoSink(connection).addIfAbsent(Names.SUBSCRIPTIONS, documents.of(subscription));
    }

    @Override
    public boolean replace(Subscription before, Subscription after) {
        return new MongoSink(connection).replaceIfSame(Names.SUBSCRIPTIONS, same(before), documents.of(after));
    }

    @Override
    public boolean delete(Subscription before) {
        return new MongoSink(connection).deleteIfSame(Names.SUBSCRIPTIONS, same(before));
    }

    /** The stored fields without the address: it is encrypted differently each time, and the id is its hash. */
    private Document same(Subscription before) {
        Document document = documents.of(before);
        document.remove("Address");
        return document;
    }

    @Override
    public List<String> listIds() {
        return connection.listIds(Names.SUBSCRIPTIONS).stream().sorted().toList();
    }

    @Override
    public List<String> listDue() {
        return connection
                .listIdsLacking(Names.SUBSCRIPTIONS, SubscriptionDocuments.ASKED, SubscriptionDocuments.MAILED_AT)
                .stream()
                .sorted()
                .toList();
    }
}
