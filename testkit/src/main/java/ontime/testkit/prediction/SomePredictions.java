package ontime.testkit.prediction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ontime.model.prediction.DelayRange;
import ontime.model.prediction.Moment;
import ontime.model.prediction.Prediction;
import ontime.model.prediction.PredictionRequest;
import ontime.model.prediction.Rejection;
import ontime.model.prediction.RejectionReason;

/** Requests and answers for tests, with every value set. */
public final class SomePredictions {

    /** The time of all requests and answers. */
    public static final Instant NOW = Instant.parse("2008-01-15T10:15:30.125Z");

    private SomePredictions() {}

    /** DL 640 from ATL to JFK, which left 25 minutes late. */
    public static PredictionRequest request(UUID id) {
        return new PredictionRequest(
                id, "DL", 640, "ATL", "JFK", LocalDate.of(2008, 1, 15), "0715", "0925", 25, "N338AA", NOW);
    }

    /** The same before its departure. */
    public static PredictionRequest planned(UUID id) {
        return new PredictionRequest(
                id, "DL", 640, "ATL", "JFK", LocalDate.of(2008, 1, 15), "0715", "0925", null, null, NOW);
    }

    /** Most likely late. */
    public static Prediction late(UUID id) {
        return new Prediction(
                id,
                Moment.AT_DEPARTURE,
                List.of(0.05, 0.1, 0.25, 0.6),
                0.8125,
                31.5,
                null,
                null,
                List.of("delay_class_at_departure/2", "late_at_departure/3", "minutes_at_departure/1"),
                NOW);
    }

    /** Most likely on time, by the schedule, from one model. */
    public static Prediction onTime(UUID id) {
        return new Prediction(
                id,
                Moment.BEFORE_DEPARTURE,
                List.of(),
                0.125,
                null,
                null,
                null,
                List.of("late_before_departure/1"),
                NOW);
    }

    /** Neither likely late nor likely on time, with a range of delays. */
    public static Prediction withRange(UUID id) {
        return new Prediction(
                id,
                Moment.TWO_HOURS_BEFORE,
                List.of(0.1, 0.35, 0.3, 0.25),
                0.375,
                6.0,
                new DelayRange(-15, 6, 58),
                0.03125,
                List.of("late_two_hours_before/1", "range_two_hours_before/1"),
                NOW);
    }

    /** A rejection. */
    public static Rejection rejection(UUID id) {
        return new Rejection(id, RejectionReason.UNKNOWN_AIRPORT, NOW);
    }
}
