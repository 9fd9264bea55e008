package ontime.local.training;

import java.time.Instant;

/**
 * The training of one model that {@code up} started: the first of its target and moment, or of its features.
 *
 * @param model its name: target and moment
 * @param state of the training
 * @param since when the state or the message changed last, in UTC
 * @param message of the job; empty if there is none
 */
public record ModelTraining(String model, State state, Instant since, String message) {

    /** How far the training is. */
    public enum State {
        /** Other models come first. */
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

    /** Whether nothing more will happen. Not {@code isEnded}: JSON would have that as a value. */
    public boolean hasEnded() {
        return switch (state) {
            case WAITS, LEARNS -> false;
            case SERVES, REFUSED, FAILED -> true;
        };
    }
}
