package ontime.model.prediction;

import java.nio.charset.StandardCharsets;
import ontime.model.json.BrokenJsonException;
import ontime.model.json.StrictJson;
import org.jspecify.annotations.Nullable;

/**
 * Requests as values of the request topic: a JSON object in UTF-8 with the record's names. Reading takes bytes that anyone
 * may have written, and is strict: an unknown name is as wrong as a missing one, for it is most likely misspelt.
 */
public final class PredictionRequestJson {

    /** No question is nearly as long; what is longer is not even looked at. */
    static final int MOST_BYTES = 64 * 1024;

    private PredictionRequestJson() {}

    /** A request as the value of its message. */
    public static byte[] write(PredictionRequest request) {
        return StrictJson.write(request);
    }

    /**
     * The request of a message.
     *
     * @param key of the message: the request's id as text
     * @param value of the message
     * @throws UnreadableRequestException where it is none, with the reason
     */
    public static PredictionRequest read(byte @Nullable [] key, byte @Nullable [] value) {
        if (value == null || value.length == 0) {
            throw new UnreadableRequestException(RejectionReason.EMPTY, "no value");
        }
        if (value.length > MOST_BYTES) {
            throw new UnreadableRequestException(RejectionReason.TOO_LARGE, value.length + " bytes");
        }
        PredictionRequest request = read(value);
        String id = request.id().toString();
        if (key == null || !id.equals(new String(key, StandardCharsets.UTF_8))) {
            throw new UnreadableRequestException(RejectionReason.OTHER_KEY, "the key is not the id " + id);
        }
        return request;
    }

    private static PredictionRequest read(byte[] value) {
        try {
            return StrictJson.read(value, PredictionRequest.class);
        } catch (BrokenJsonException e) {
            throw new UnreadableRequestException(RejectionReason.NOT_JSON, String.valueOf(e.getMessage()), e);
        } catch (IllegalArgumentException e) {
            throw new UnreadableRequestException(RejectionReason.BAD_VALUE, String.valueOf(e.getMessage()), e);
        }
    }
}
