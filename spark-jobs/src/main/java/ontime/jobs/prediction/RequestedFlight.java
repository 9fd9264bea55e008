package ontime.jobs.prediction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ontime.model.prediction.PredictionRequest;

/**
 * A flight of a day's batch.
 *
 * @param request what is asked of the models
 * @param scheduleDay the day whose schedule it was taken from; empty where a person said it
 * @param subscriptions ids of those that watch it, in order; none where it was asked for once
 */
record RequestedFlight(PredictionRequest request, Optional<LocalDate> scheduleDay, List<String> subscriptions) {

    RequestedFlight {
        subscriptions = subscriptions.stream().distinct().sorted().toList();
    }

    /** One that a person asked for, with nobody to be told. */
    static RequestedFlight asked(PredictionRequest request) {
        return new RequestedFlight(request, Optional.empty(), List.of());
    }

    /** The same flight, watched by one subscription alone. */
    RequestedFlight watchedBy(String subscription) {
        return new RequestedFlight(request, scheduleDay, List.of(subscription));
    }
}
