package ontime.web.prediction;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import ontime.model.prediction.PredictionRequest;
import ontime.web.prediction.live.PredictionAddresses;
import ontime.web.prediction.live.PredictionStatus;

/**
 * A request that a day's batch answers, as JSON.
 *
 * @param id of the request; the same flight asked for again before that day is the same request
 * @param status WAITING
 * @param day whose batch answers it, in UTC
 * @param request what was asked
 * @param links where its answer will be
 */
@Schema(name = "BatchRequest")
record BatchRequest(
        UUID id,
        PredictionStatus status,
        LocalDate day,
        @JsonIgnoreProperties("id") PredictionRequest request,
        Links links) {

    /**
     * Where to look.
     *
     * @param prediction its answer, as JSON: 404 before the batch is made
     * @param day all that the batch says, as JSON
     * @param html the day for people
     */
    @Schema(name = "BatchRequestLinks")
    record Links(String prediction, String day, String html) {}

    static BatchRequest of(PredictionRequest asked) {
        LocalDate day = asked.batchDay();
        return new BatchRequest(
                asked.id(),
                PredictionStatus.WAITING,
                day,
                asked,
                new Links(
                        PredictionAddresses.API + "/" + asked.id(),
                        PredictionAddresses.BATCH_API + "/" + day,
                        PredictionAddresses.BATCH_PAGES + "/" + day));
    }
}
