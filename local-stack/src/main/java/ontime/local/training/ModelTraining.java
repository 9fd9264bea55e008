package ontime.local.training;

import java.time.Instant;

/**
 * A model that {@code up} has learned: the first one of its target and moment, or of its features.
 *
 * @param model its name: target and moment
 * @param state how far it is
 * @param since when it came to that, in UTC
 * @param words what it ended with; empty where that says nothing more
 */
public record ModelTraining(String model, State state, Instant since, String words) {

    /** How far a lesson is. */
    public enum State {
        /** Others come first. */
        WAITS,
        /** Its job runs. */
        LEARNS,
        /** The model serves. */
        SERVES,
        /** The gate did not let the model serve. */
        REFUSED,
        /** Its job failed. */
        FAILED
    }

    public boolean isOver() {
        return switch (state) {
            case WAITS, LEARNS -> false;
            case SERVES, REFUSED, FAILED -> true;
        };
    }
}
