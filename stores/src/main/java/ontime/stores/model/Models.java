package ontime.stores.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ontime.model.learning.TrainedModel;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;

/** Every version of every trained model, including those that the gate rejected: the log of experiments. */
public final class Models {

    private final DocumentStore store;

    /** The models of a store. */
    public Models(DocumentStore store) {
        this.store = store;
    }

    /** A version of a model. */
    public Optional<TrainedModel> find(String name, int version) {
        return store.find(StoreCatalog.MODELS, TrainedModel.id(name, version));
    }

    /** Every version of every model, by name, oldest first. */
    public List<TrainedModel> list() {
        return store.list(StoreCatalog.MODELS).stream()
                .sorted(Comparator.comparing(TrainedModel::name).thenComparing(TrainedModel::version))
                .toList();
    }

    /** Replaces the version with the same name and number, or adds it. */
    public void put(TrainedModel model) {
        store.put(StoreCatalog.MODELS, model);
    }
}
