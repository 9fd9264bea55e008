package ontime.testkit.subscription;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import ontime.model.subscription.Subscription;
import ontime.stores.subscription.Subscriptions;

/** Subscriptions in a map. It passes the same contract as the real store. */
public final class InMemorySubscriptions implements Subscriptions {

    private final Map<String, Subscription> byId = new ConcurrentHashMap<>();

    @Override
    public Optional<Subscription> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public void put(Subscription subscription) {
        byId.put(subscription.id(), subscription);
    }

    @Override
    public void delete(String id) {
        byId.remove(id);
    }

    @Override
    public List<String> listIds() {
        return byId.keySet().stream().sorted().toList();
    }
}
