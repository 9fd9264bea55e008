package ontime.stores.subscription;

import java.util.List;
import java.util.Optional;
import ontime.model.catalog.Names;
import ontime.model.subscription.Subscription;
import ontime.stores.MongoConnection;
import ontime.stores.MongoSink;

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
    public void put(Subscription subscription) {
        new MongoSink(connection)
                .replaceAll(
                        Names.SUBSCRIPTIONS, List.of(documents.of(subscription)).iterator());
    }

    @Override
    public void delete(String id) {
        new MongoSink(connection).deleteAll(Names.SUBSCRIPTIONS, List.of(id).iterator());
    }

    @Override
    public List<String> listIds() {
        return connection.listIds(Names.SUBSCRIPTIONS).stream().sorted().toList();
    }
}
