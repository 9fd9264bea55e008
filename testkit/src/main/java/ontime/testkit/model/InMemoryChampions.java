package ontime.testkit.model;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import ontime.model.learning.Champion;
import ontime.stores.model.Champions;

/** Champions of a map; passes the same contract as the real store. */
public final class InMemoryChampions implements Champions {

    private final Map<String, Champion> byName = new ConcurrentHashMap<>();

    @Override
    public Optional<Champion> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    @Override
    public List<Champion> list() {
        return byName.values().stream()
                .sorted(Comparator.comparing(Champion::name))
                .toList();
    }

    @Override
    public void put(Champion champion) {
        byName.put(champion.name(), champion);
    }
}
