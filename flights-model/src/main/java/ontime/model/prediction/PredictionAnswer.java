package ontime.model.prediction;

import java.time.Instant;
import java.util.UUID;

/** What became of a request. The first answer of an id stays, whatever comes after it. */
public sealed interface PredictionAnswer permits Prediction, Rejection {

    /** Of the request. */
    UUID id();

    /** When it was answered. */
    Instant answeredAt();
}
