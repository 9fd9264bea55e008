package ontime.model.learning;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import ontime.model.json.StrictJson;
import org.jspecify.annotations.Nullable;

/**
 * A step of the job {@code delay_model}. The job prints it as a line of JSON if it is called with {@link #OPTION}; the
 * launcher reads these lines.
 *
 * @param model its name; null if the event is about all models of the run
 * @param version of the model; null before it has one
 * @param seconds that the training took; null before it has ended
 * @param message for people
 */
public record TrainingEvent(
        @Nullable String model, State state, @Nullable Integer version, @Nullable Double seconds, String message) {

    /** The option of the job that makes it print events as JSON. */
    public static final String OPTION = "--json";

    /** What is happening. */
    public enum State {
        /** The job derives the features of all models. */
        FEATURES,
        /** The model is being trained. */
        TRAINING,
        /** The model is compared with the one that serves. */
        EVALUATING,
        /** The model serves. */
        ACCEPTED,
        /** The model is not good enough to serve. */
        REFUSED,
        /** The training, or the whole job, failed. */
        FAILED,
        /** A remark that changes nothing. */
        NOTE
    }

    /** An event of all models. */
    public static TrainingEvent ofAll(State state, String message) {
        return new TrainingEvent(null, state, null, null, message);
    }

    /** An event of a model that has no version yet. */
    public static TrainingEvent of(String model, State state, String message) {
        return new TrainingEvent(model, state, null, null, message);
    }

    /** The event of a trained model: it serves, or it was refused. */
    public static TrainingEvent ofTrained(TrainedModel model) {
        return new TrainingEvent(
                model.name(),
                model.accepted() ? State.ACCEPTED : State.REFUSED,
                model.version(),
                model.trainSeconds(),
                model.verdict());
    }

    /** The event in a line that the job printed; most lines have none. */
    public static Optional<TrainingEvent> find(String line) {
        if (!line.startsWith("{")) {
            return Optional.empty();
        }
        try {
            return Optional.of(StrictJson.read(line.getBytes(StandardCharsets.UTF_8), TrainingEvent.class));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** As a line of JSON. */
    public String json() {
        return new String(StrictJson.write(this), StandardCharsets.UTF_8);
    }

    /** As a line for people. */
    public String text() {
        if (model == null) {
            return message;
        }
        return version == null
                ? "%s: %s".formatted(model, message)
                : "%s: %s".formatted(TrainedModel.id(model, version), message);
    }
}
