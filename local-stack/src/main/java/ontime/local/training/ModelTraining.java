package ontime.local.training;

import java.time.Instant;

/**
 * The training of one model in a training run that {@code up} started.
 *
 * @param model its name: target and moment
 * @param state of the training
 * @param since when the state or the message last changed, in UTC
 * @param message of the job; empty if there is none
 */
public record ModelTraining(String model, State state, Instant since, String message) {

    /** The states of a training. */
    public enum State {
        /** Other models are trained first. */
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

    /** Whether the state is final. The name is not {@code isEnded}, because Jackson would write that as a property. */
    public boolean hasEnded() {
        return switch (state) {
            case WAITS, LEARNS -> false;
            case SERVES, REFUSED, FAILED -> true;
        };
    }
}
