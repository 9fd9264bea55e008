package ontime.testkit.model;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import ontime.model.learning.TrainedModel;
import ontime.stores.model.Models;

/** Models of a map; passes the same contract as the real store. */
public final class InMemoryModels implements Models {

    private final Map<String, TrainedModel> byId = new ConcurrentHashMap<>();

    @Override
    public Optional<TrainedModel> find(String name, int version) {
        return Optional.ofNullable(byId.get(TrainedModel.id(name, version)));
    }

    @Override
    public List<TrainedModel> list() {
        return byId.values().stream()
                .sorted(Comparator.comparing(TrainedModel::name).thenComparing(TrainedModel::version))
                .toList();
    }

    @Override
    public void put(TrainedModel model) {
        byId.put(model.id(), model);
    }
}
