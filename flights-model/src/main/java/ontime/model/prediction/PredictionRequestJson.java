package ontime.model.prediction;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ontime.model.json.BrokenJsonException;
import ontime.model.json.JsonText;
import ontime.model.json.StrictJson;
import org.jspecify.annotations.Nullable;

/**
 * Requests as values of the request topic: a JSON object in UTF-8 with the record's names. Reading takes bytes that anyone
 * may have written, and is strict: an unknown name is as wrong as a missing one, for it is most likely misspelt.
 */
public final class PredictionRequestJson {

    /** No question is nearly as long; what is longer is not even looked at. */
    static final int MOST_BYTES = 64 * 1024;

    private static final Set<String> NAMES = Set.of(
            "id",
            "carrier",
            "flightNum",
            "origin",
            "dest",
            "flightDate",
            "crsDepTime",
            "crsArrTime",
            "depDelay",
            "tailNum",
            "askedAt");

    private PredictionRequestJson() {}

    /** A request as the value of its message. */
    public static byte[] write(PredictionRequest request) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("id", request.id().toString());
        values.put("carrier", request.carrier());
        values.put("flightNum", request.flightNum());
        values.put("origin", request.origin());
        values.put("dest", request.dest());
        values.put("flightDate", request.flightDate().toString());
        values.put("crsDepTime", request.crsDepTime());
        values.put("crsArrTime", request.crsArrTime());
        values.put("depDelay", request.depDelay());
        values.put("tailNum", request.tailNum());
        values.put("askedAt", request.askedAt().toString());
        return JsonText.of(values).getBytes(StandardCharsets.UTF_8);
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
            Map<String, @Nullable Object> object = StrictJson.object(value);
            if (!NAMES.containsAll(object.keySet())) {
                throw new IllegalArgumentException("a value of an unknown name");
            }
            return read(new JsonValues(object));
        } catch (BrokenJsonException e) {
            throw new UnreadableRequestException(RejectionReason.NOT_JSON, String.valueOf(e.getMessage()), e);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new UnreadableRequestException(RejectionReason.BAD_VALUE, String.valueOf(e.getMessage()), e);
        }
    }

    private static PredictionRequest read(JsonValues values) {
        return new PredictionRequest(
                uuid(values.text("id")),
                values.text("carrier"),
                values.whole("flightNum"),
                values.text("origin"),
                values.text("dest"),
                LocalDate.parse(values.text("flightDate")),
                values.text("crsDepTime"),
                values.text("crsArrTime"),
                values.findWhole("depDelay").orElse(null),
                values.findText("tailNum").orElse(null),
                Instant.parse(values.text("askedAt")));
    }

    /** Java reads shortened forms, too; then key and id would differ. */
    private static UUID uuid(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equals(text)) {
            throw new IllegalArgumentException("id is not a UUID in its usual form");
        }
        return id;
    }
}
