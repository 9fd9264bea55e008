package ontime.web.prediction.reason;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How often flights were late that have something in common with the one that is asked about.
 *
 * @param similarity what they have in common
 * @param words which flights they are, in the language of the request
 * @param flights how many were scheduled
 * @param lateShare of them, 0 to 1
 * @param difference to the share of all flights, -1 to 1
 * @param comparison whether that speaks for a delay, against it, or neither
 * @param page where more is said of them; null where there is none
 */
@Schema(name = "PredictionReason")
record Reason(
        Similarity similarity,
        String words,
        long flights,
        double lateShare,
        double difference,
        LateShareComparison comparison,
        @Nullable String page) {

    boolean isOfEnoughFlights() {
        return flights >= similarity.minimumFlights();
    }
}
