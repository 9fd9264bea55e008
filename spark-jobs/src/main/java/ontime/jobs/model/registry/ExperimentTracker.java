package ontime.jobs.model.registry;

import ontime.model.learning.TrainedModel;

/** Where researchers keep their experiments. It is told of every model, and nothing depends on it. */
public interface ExperimentTracker {

    /** Tells of a model that was trained, published or not. Never fails: a tracker may be away. */
    void log(TrainedModel model);

    /** Nobody is told. */
    static ExperimentTracker none() {
        return model -> {};
    }
}
