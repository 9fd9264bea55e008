package ontime.model.prediction;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ontime.model.json.JsonText;
import ontime.model.json.StrictJson;
import org.jspecify.annotations.Nullable;

/** Predictions as values of the response topic: a JSON object in UTF-8 with the record's names. */
public final class PredictionJson {

    private PredictionJson() {}

    /** A prediction as the value of its message. */
    public static byte[] write(Prediction prediction) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("id", prediction.id().toString());
        values.put("moment", prediction.moment().momentName());
        values.put("probabilities", prediction.probabilities());
        values.put("late", prediction.late());
        values.put("minutes", prediction.minutes());
        values.put("models", prediction.models());
        values.put("answeredAt", prediction.answeredAt().toString());
        return JsonText.of(values).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The prediction of a message.
     *
     * @throws IllegalArgumentException where it is none
     */
    public static Prediction read(byte[] value) {
        Map<String, @Nullable Object> object = StrictJson.object(value);
        JsonValues values = new JsonValues(object);
        return new Prediction(
                UUID.fromString(values.text("id")),
                Moment.of(values.text("moment")),
                list(object, "probabilities", Double.class),
                values.findNumber("late").orElse(null),
                values.findNumber("minutes").orElse(null),
                list(object, "models", String.class),
                Instant.parse(values.text("answeredAt")));
    }

    private static <T> List<T> list(Map<String, @Nullable Object> object, String name, Class<T> type) {
        if (object.get(name) instanceof List<?> list && list.stream().allMatch(type::isInstance)) {
            return list.stream().map(type::cast).toList();
        }
        throw new IllegalArgumentException(name + " is not a list");
    }
}
