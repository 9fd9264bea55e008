package ontime.model.prediction;

import java.time.Instant;
import java.util.UUID;

/**
 * A request that can't be answered.
 *
 * @param id of the request
 * @param reason why, in a word
 * @param answeredAt when it was refused
 */
public record Rejection(UUID id, RejectionReason reason, Instant answeredAt) implements PredictionAnswer {}
