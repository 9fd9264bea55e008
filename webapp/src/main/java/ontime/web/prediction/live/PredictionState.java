package ontime.web.prediction.live;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import ontime.model.prediction.DelayRange;
import ontime.model.prediction.Prediction;
import ontime.model.prediction.PredictionAnswer;
import ontime.model.prediction.PredictionRequest;
import ontime.model.prediction.Rejection;
import ontime.model.prediction.RejectionReason;
import ontime.model.prediction.Target;
import org.jspecify.annotations.Nullable;

/**
 * A request and its answer, as JSON.
 *
 * @param id of the request
 * @param status whether it is answered
 * @param request the flight
 * @param prediction if it is READY
 * @param reason why it is REJECTED; NO_MODEL while it is WAITING for the first model
 * @param answeredAt null while it is WAITING
 * @param links to itself, its events and its page
 */
@Schema(name = "Prediction")
public record PredictionState(
        UUID id,
        PredictionStatus status,
        @JsonIgnoreProperties("id") PredictionRequest request,
        @Nullable Answered prediction,
        @Nullable RejectionReason reason,
        @Nullable Instant answeredAt,
        Links links) {

    /**
     * What the models predict.
     *
     * @param moment what is known: before_departure, two_hours_before or at_departure
     * @param classes the four classes of the arrival delay, in order; none if no such model is in use
     * @param late the probability of arriving 15 or more minutes late
     * @param minutes the expected arrival delay; the median of the range where there is one
     * @param range the arrival delays between which eight of ten such flights arrive; null if no such model is in use
     * @param cancelled the probability of a cancellation; null at departure, or if no such model is in use
     * @param models that answered, name and version
     */
    @Schema(name = "PredictedDelay")
    public record Answered(
            String moment,
            List<ClassProbability> classes,
            @Nullable Double late,
            @Nullable Double minutes,
            @Nullable DelayRange range,
            @Nullable Double cancelled,
            List<String> models) {

        public static Answered of(Prediction prediction) {
            List<Double> probabilities = prediction.probabilities();
            return new Answered(
                    prediction.moment().momentName(),
                    IntStream.range(0, probabilities.size())
                            .mapToObj(index -> new ClassProbability(
                                    Target.DELAY_CLASS.labels().get(index), probabilities.get(index)))
                            .toList(),
                    prediction.late(),
                    prediction.minutes(),
                    prediction.range(),
                    prediction.cancelled(),
                    prediction.models());
        }
    }

    /**
     * A class of arrival delays.
     *
     * @param label in words
     * @param probability 0 to 1
     */
    @Schema(name = "ClassProbability")
    public record ClassProbability(String label, double probability) {}

    /**
     * Links.
     *
     * @param self this, as JSON
     * @param events the answer as a server-sent event, once it arrives
     * @param reasons how often similar flights were late
     * @param page for people
     */
    @Schema(name = "PredictionLinks")
    public record Links(String self, String events, String reasons, String page) {

        public static Links of(UUID id) {
            String self = PredictionAddresses.API + "/" + id;
            return new Links(self, self + "/events", self + "/reasons", PredictionAddresses.PAGES + "/" + id);
        }
    }

    /**
     * A request that is not answered yet.
     *
     * @param reason why it has to wait; null if it does not take long
     */
    static PredictionState ofWaiting(PredictionRequest request, @Nullable RejectionReason reason) {
        return new PredictionState(
                request.id(), PredictionStatus.WAITING, request, null, reason, null, Links.of(request.id()));
    }

    /** A request with its answer. */
    public static PredictionState of(PredictionRequest request, PredictionAnswer answer) {
        Prediction prediction = answer instanceof Prediction said ? said : null;
        return new PredictionState(
                request.id(),
                prediction == null ? PredictionStatus.REJECTED : PredictionStatus.READY,
                request,
                prediction == null ? null : Answered.of(prediction),
                answer instanceof Rejection rejection ? rejection.reason() : null,
                answer.answeredAt(),
                Links.of(request.id()));
    }
}
