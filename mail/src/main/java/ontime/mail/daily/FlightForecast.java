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
 * @param prediction of the models
 * @param evidence of past flights
 */
public record FlightForecast(
        PredictionRequest flight, @Nullable LocalDate scheduleDay, Prediction prediction, FlightEvidence evidence) {

    /** A flight of which only the prediction matters. */
    public static FlightForecast of(PredictionRequest flight, Prediction prediction) {
        return new FlightForecast(flight, null, prediction, FlightEvidence.NONE);
    }

    Optional<LocalDate> findScheduleDay() {
        return Optional.ofNullable(scheduleDay);
    }
}
