package ontime.web.prediction.reason;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import ontime.model.delay.FlightSimilarity;
import ontime.model.delay.LateShareComparison;
import org.jspecify.annotations.Nullable;

/**
 * How often flights were late that have something in common with the requested one. The JSON names are those of release
 * 0.1.0, which programs read.
 *
 * @param similarity what they have in common
 * @param words which flights they are, in the language of the request
 * @param flights how many arrived
 * @param lateShare of them, 0 to 1
 * @param difference to the share of all flights, -1 to 1
 * @param comparison whether that raises the risk of a delay, lowers it, or neither
 * @param page with more about them; null if there is none
 */
@Schema(name = "PredictionReason")
record Reason(
        @JsonProperty("likeness") FlightSimilarity similarity,
        String words,
        long flights,
        double lateShare,
        double difference,
        @JsonProperty("tendency") LateShareComparison comparison,
        @Nullable String page) {

    boolean isOfEnoughFlights() {
        return flights >= similarity.minimumFlights();
    }
}
