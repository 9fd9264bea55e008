package ontime.model.prediction;

import java.time.Instant;
import java.util.UUID;

/** The answer to a request. The first answer to an id stays. */
public sealed interface PredictionAnswer permits Prediction, Rejection {

    /** Of the request. */
    UUID id();

    /** When it was answered. */
    Instant answeredAt();
}
