package ontime.model.prediction;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ontime.model.catalog.DeadLetterHeader;
import ontime.model.catalog.Topic;
import org.jspecify.annotations.Nullable;

/** Reads answers from messages of the response and the dead-letter topic. */
public final class PredictionAnswerMessage {

    private PredictionAnswerMessage() {}

    /**
     * The answer in a message.
     *
     * @param topic of the message
     * @param key of the message
     * @param value of the message
     * @param headers of the message, by name
     * @return empty for a dead letter without an id, and for a message that is not an answer
     */
    public static Optional<PredictionAnswer> read(
            String topic, byte @Nullable [] key, byte @Nullable [] value, Map<String, byte[]> headers) {
        if (topic.equals(Topic.PREDICTION_DEAD_LETTERS.topicName())) {
            return findId(key).flatMap(id -> findRejection(id, headers));
        }
        try {
            return value == null ? Optional.empty() : Optional.of(PredictionJson.read(value));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            // Only the stream writes answers: ignore a message from another program.
            return Optional.empty();
        }
    }

    private static Optional<PredictionAnswer> findRejection(UUID id, Map<String, byte[]> headers) {
        try {
            return Optional.of(new Rejection(
                    id,
                    RejectionReason.valueOf(text(headers, DeadLetterHeader.REASON)),
                    Instant.parse(text(headers, DeadLetterHeader.REFUSED_AT))));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String text(Map<String, byte[]> headers, DeadLetterHeader header) {
        byte[] text = headers.get(header.headerName());
        if (text == null) {
            throw new IllegalArgumentException("no header " + header.headerName());
        }
        return new String(text, StandardCharsets.UTF_8);
    }

    private static Optional<UUID> findId(byte @Nullable [] key) {
        try {
            String text = key == null ? "" : new String(key, StandardCharsets.UTF_8);
            UUID id = UUID.fromString(text);
            return Optional.of(id).filter(uuid -> uuid.toString().equals(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
