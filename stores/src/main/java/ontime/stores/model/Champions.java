package ontime.stores.model;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import ontime.model.learning.Champion;
import ontime.model.prediction.ModelKind;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;

/** Which version of each model serves. Whatever serves predictions reads it. */
public final class Champions {

    private final DocumentStore store;

    /** The champions of a store. */
    public Champions(DocumentStore store) {
        this.store = store;
    }

    /** The champion of a model's name; empty if none was accepted yet. */
    public Optional<Champion> find(String name) {
        return store.find(StoreCatalog.CHAMPIONS, name);
    }

    /** Every champion, by name. */
    public List<Champion> list() {
        return store.list(StoreCatalog.CHAMPIONS);
    }

    /** Which version of each model that predicts delays serves, by the model's name; none if none was accepted yet. */
    public SortedMap<String, Integer> versions() {
        SortedMap<String, Integer> versions = new TreeMap<>();
        for (ModelKind kind : ModelKind.list()) {
            find(kind.modelName()).ifPresent(champion -> versions.put(champion.name(), champion.version()));
        }
        return versions;
    }

    /** Replaces a champion, by one write. */
    public void put(Champion champion) {
        store.put(StoreCatalog.CHAMPIONS, champion);
    }
}
