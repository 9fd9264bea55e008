package ontime.jobs.prediction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ontime.model.prediction.PredictionRequest;

/**
 * A flight of a day's batch.
 *
 * @param request the prediction request
 * @param scheduleDay the day whose schedule has the flight; empty if a person entered it
 * @param subscriptions sorted ids of the subscriptions that watch it; none for a single request
 */
record RequestedFlight(PredictionRequest request, Optional<LocalDate> scheduleDay, List<String> subscriptions) {

    RequestedFlight {
        subscriptions = subscriptions.stream().distinct().sorted().toList();
    }

    /** A flight that a person requested, without an email. */
    static RequestedFlight single(PredictionRequest request) {
        return new RequestedFlight(request, Optional.empty(), List.of());
    }

    /** The same flight, watched by one subscription only. */
    RequestedFlight watchedBy(String subscription) {
        return new RequestedFlight(request, scheduleDay, List.of(subscription));
    }
}
