package ontime.stores.model;

import java.util.List;
import java.util.Optional;
import ontime.model.learning.TrainedModel;

/** Every version of every model that was trained, those that the gate refused too: the log of experiments. */
public interface Models {

    /** A version of a model. */
    Optional<TrainedModel> find(String name, int version);

    /** Every version of every model, by name, oldest first. */
    List<TrainedModel> list();

    /** Puts a version in the place of the one with its name and number, or adds it. */
    void put(TrainedModel model);
}
