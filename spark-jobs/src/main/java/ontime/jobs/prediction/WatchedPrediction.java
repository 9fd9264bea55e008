package ontime.jobs.prediction;

import java.time.LocalDate;
import java.util.Optional;
import ontime.model.prediction.BatchAnswer;
import ontime.model.prediction.Prediction;
import ontime.model.prediction.PredictionRequest;

/**
 * A watched flight and its prediction.
 *
 * @param flight as scheduled
 * @param scheduleDay the day of that schedule
 */
record WatchedPrediction(PredictionRequest flight, Optional<LocalDate> scheduleDay, Prediction prediction) {

    /** The prediction of a flight; empty if the flight could not be predicted. */
    static Optional<WatchedPrediction> find(RequestedFlight requested, BatchAnswer answer) {
        return answer.answer() instanceof Prediction prediction
                ? Optional.of(new WatchedPrediction(requested.request(), requested.scheduleDay(), prediction))
                : Optional.empty();
    }

    /** The schedule's day, if it is not the flight's own. */
    Optional<LocalDate> findOtherScheduleDay() {
        return scheduleDay.filter(day -> !day.equals(flight.flightDate()));
    }
}
