package ontime.web.connection;

import java.time.Instant;
import java.time.LocalDate;
import ontime.model.prediction.PredictionRequest;

/**
 * A flight of a day with its scheduled times.
 *
 * @param flight as it is asked of the models
 * @param scheduleOf the day whose schedule has its times: its own, or the newest one that is loaded
 * @param departure scheduled
 * @param arrival scheduled
 * @param arrivalDate the day of the arrival, local to the destination
 */
record ItineraryLeg(
        PredictionRequest flight, LocalDate scheduleOf, Instant departure, Instant arrival, LocalDate arrivalDate) {

    /** {@code DL 640}. */
    String number() {
        return flight.carrier() + " " + flight.flightNum();
    }

    /** {@code ATL–JFK}. */
    String ends() {
        return flight.origin() + "–" + flight.dest();
    }
}
