package ontime.stores.model;

import java.util.List;
import java.util.Optional;
import ontime.model.learning.Champion;

/** Which version of each model serves. Whatever serves predictions reads it. */
public interface Champions {

    /** The champion of a model's name; empty where none was accepted yet. */
    Optional<Champion> find(String name);

    /** Every champion, by name. */
    List<Champion> list();

    /** Puts a champion in the place of the one before, at once. */
    void put(Champion champion);
}
