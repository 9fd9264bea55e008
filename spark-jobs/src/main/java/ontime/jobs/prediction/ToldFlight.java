package ontime.jobs.prediction;

import java.time.LocalDate;
import java.util.Optional;
import ontime.model.prediction.BatchAnswer;
import ontime.model.prediction.Prediction;
import ontime.model.prediction.PredictionRequest;

/**
 * A watched flight and what the models say of it.
 *
 * @param flight as it is scheduled
 * @param scheduleDay the day whose schedule that is
 * @param prediction what is said
 */
record ToldFlight(PredictionRequest flight, Optional<LocalDate> scheduleDay, Prediction prediction) {

    /** One of a batch; empty where nothing can be said of it. */
    static Optional<ToldFlight> find(RequestedFlight requested, BatchAnswer answer) {
        return answer.answer() instanceof Prediction prediction
                ? Optional.of(new ToldFlight(requested.request(), requested.scheduleDay(), prediction))
                : Optional.empty();
    }

    /** The schedule's day, where it is not the flight's own. */
    Optional<LocalDate> findOtherScheduleDay() {
        return scheduleDay.filter(day -> !day.equals(flight.flightDate()));
    }
}
