package ontime.web.prediction;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import ontime.model.prediction.PredictionRequest;
import ontime.web.prediction.live.PredictionAddresses;
import ontime.web.prediction.live.PredictionStatus;

/**
 * A request for the daily run, as JSON.
 *
 * @param id of the request; requesting the same flight again before that day gives the same id
 * @param status WAITING
 * @param day of the daily run that answers it, in UTC
 * @param request the flight
 * @param links addresses of the answer
 */
@Schema(name = "BatchRequest")
record BatchRequest(
        UUID id,
        PredictionStatus status,
        LocalDate day,
        @JsonIgnoreProperties("id") PredictionRequest request,
        Links links) {

    /**
     * Addresses.
     *
     * @param prediction its answer, as JSON; 404 before the daily run
     * @param day all predictions of the day, as JSON
     * @param html page of the day
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
