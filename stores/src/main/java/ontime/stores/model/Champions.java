package ontime.stores.model;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import ontime.model.learning.Champion;
import ontime.model.prediction.ModelKind;

/** Which version of each model serves. Whatever serves predictions reads it. */
public interface Champions {

    /** The champion of a model's name; empty where none was accepted yet. */
    Optional<Champion> find(String name);

    /** Every champion, by name. */
    List<Champion> list();

    /** Which version of each model that predicts delays serves, by the model's name; none where none was accepted yet. */
    default SortedMap<String, Integer> versions() {
        SortedMap<String, Integer> versions = new TreeMap<>();
        for (ModelKind kind : ModelKind.list()) {
            find(kind.modelName()).ifPresent(champion -> versions.put(champion.name(), champion.version()));
        }
        return versions;
    }

    /** Puts a champion in the place of the one before, at once. */
    void put(Champion champion);
}
