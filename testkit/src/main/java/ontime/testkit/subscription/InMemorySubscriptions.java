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

    /** Adds a subscription, or replaces it. */
    public void put(Subscription subscription) {
        byId.put(subscription.id(), subscription);
    }

    @Override
    public boolean add(Subscription subscription) {
        return byId.putIfAbsent(subscription.id(), subscription) == null;
    }

    @Override
    public boolean replace(Subscription before, Subscription after) {
        return byId.replace(before.id(), before, after);
    }

    @Override
    public boolean delete(Subscription before) {
        return byId.remove(before.id(), before);
    }

    @Override
    public List<String> listIds() {
        return byId.keySet().stream().sorted().toList();
    }

    @Override
    public List<String> listDue() {
        return byId.values().stream()
                .filter(known -> known.asked().stream()
                        .anyMatch(asked -> asked.findMailedAt().isEmpty()))
                .map(Subscription::id)
                .sorted()
                .toList();
    }
}
