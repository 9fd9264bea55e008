package ontime.jobs.model.registry;

import ontime.model.learning.TrainedModel;

/** A server where researchers keep their experiments. It gets every trained model, and nothing depends on it. */
public interface ExperimentTracker {

    /** Logs a trained model, published or not. Never fails, even if the tracker is down. */
    void log(TrainedModel model);

    /** A tracker that does nothing. */
    static ExperimentTracker none() {
        return model -> {};
    }
}
