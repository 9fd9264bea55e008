package ontime.local.training;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ontime.local.launch.Launch;
import ontime.local.process.JsonFile;

/**
 * A training run that {@code up} started.
 *
 * @param data describes the flights that were loaded at the start: on the same flights the gate would refuse a model again
 * @param models in the order of their training
 */
public record TrainingRun(String data, List<ModelTraining> models) {

    public TrainingRun {
        models = List.copyOf(models);
    }

    /** The file that the training process writes and {@code status} reads: {@code run/training.json}. */
    public static JsonFile<TrainingRun> file(Launch launch) {
        return new JsonFile<>(launch.folders().run().resolve("training.json"), TrainingRun.class);
    }

    public static TrainingRun of(String data, List<String> models, Instant now) {
        return new TrainingRun(
                data,
                models.stream()
                        .map(model -> new ModelTraining(model, ModelTraining.State.WAITS, now, ""))
                        .toList());
    }

    public Optional<ModelTraining> find(String name) {
        return models.stream().filter(model -> model.model().equals(name)).findFirst();
    }

    /** Replaces the training of one model. */
    public TrainingRun with(ModelTraining changed) {
        return new TrainingRun(
                data,
                models.stream()
                        .map(model -> model.model().equals(changed.model()) ? changed : model)
                        .toList());
    }
}
