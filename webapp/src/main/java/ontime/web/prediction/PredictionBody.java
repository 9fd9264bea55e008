package ontime.web.prediction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import ontime.model.json.BrokenJsonException;
import ontime.model.json.StrictJson;
import ontime.web.error.ProblemException;
import org.jspecify.annotations.Nullable;

/** The body of a request to the API: one flat JSON object; a name that is none of ours is most likely misspelt. */
final class PredictionBody {

    /** No question is nearly as long. */
    private static final int MOST_BYTES = 16 * 1024;

    private static final Set<String> NAMES = Set.of(
            "carrier", "flightNum", "origin", "dest", "flightDate", "crsDepTime", "crsArrTime", "depDelay", "tailNum");

    private PredictionBody() {}

    /** The form that a request brings; 400 where it brings none. */
    static PredictionForm read(HttpServletRequest request) throws IOException {
        return read(request.getInputStream().readNBytes(MOST_BYTES + 1));
    }

    private static PredictionForm read(byte[] body) {
        if (body.length > MOST_BYTES) {
            throw ProblemException.ofBadRequest("predict.body.tooLong", MOST_BYTES);
        }
        ObjectNode values = parse(body);
        values.propertyStream()
                .map(Map.Entry::getKey)
                .filter(name -> !NAMES.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw ProblemException.ofBadRequest("predict.body.unknown", name);
                });
        return new PredictionForm(
                text(values, "carrier"),
                text(values, "flightNum"),
                text(values, "origin"),
                text(values, "dest"),
                text(values, "flightDate"),
                text(values, "crsDepTime"),
                text(values, "crsArrTime"),
                text(values, "depDelay"),
                text(values, "tailNum"));
    }

    private static ObjectNode parse(byte[] body) {
        try {
            return StrictJson.object(body);
        } catch (BrokenJsonException e) {
            throw ProblemException.ofBadRequest("predict.body.broken", String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable String text(ObjectNode values, String name) {
        JsonNode value = values.path(name);
        if (value.isNumber()) {
            double number = value.doubleValue();
            return Double.isInfinite(number)
                    ? "1e400"
                    : new BigDecimal(number).stripTrailingZeros().toPlainString();
        }
        if (value.isMissingNode() || value.isNull() || value.isTextual()) {
            return value.textValue();
        }
        throw ProblemException.ofBadRequest("predict.body.type", name);
    }
}
