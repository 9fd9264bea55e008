package ontime.mail.daily;

import java.time.LocalDate;
import java.util.Optional;
import ontime.model.prediction.Prediction;
import ontime.model.prediction.PredictionRequest;
import org.jspecify.annotations.Nullable;

/**
 * A watched flight, its prediction, and what past flights say.
 *
 * @param flight as scheduled
 * @param scheduleDay the day of that schedule, if it is not the flight's own
 * @param prediction of the models; null if there is none yet
 * @param evidence of past flights
 */
public record FlightForecast(
        PredictionRequest flight,
        @Nullable LocalDate scheduleDay,
        @Nullable Prediction prediction,
        FlightEvidence evidence) {

    /** The prediction, if there is one. */
    public Optional<Prediction> findPrediction() {
        return Optional.ofNullable(prediction);
    }

    /** The probability of arriving 15 or more minutes late, if it is predicted. */
    Optional<Double> findLate() {
        return findPrediction().flatMap(Prediction::findLate);
    }

    Optional<LocalDate> findScheduleDay() {
        return Optional.ofNullable(scheduleDay);
    }
}
