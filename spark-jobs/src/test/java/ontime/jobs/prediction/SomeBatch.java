package ontime.jobs.prediction;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ontime.model.mail.MailAddress;
import ontime.model.prediction.BatchAnswer;
import ontime.model.prediction.Moment;
import ontime.model.prediction.Prediction;
import ontime.model.prediction.PredictionRequest;
import ontime.model.subscription.Subscription;
import ontime.testkit.subscription.SomeSubscriptions;

/** Flights of a day from ATL to JFK, and what is said of them. */
final class SomeBatch {

    /** A Tuesday. */
    static final LocalDate DAY = LocalDate.of(2008, 1, 15);

    static final MailAddress ADA = SomeSubscriptions.ADDRESS;
    static final MailAddress BOB = MailAddress.of("bob@example.org");

    private SomeBatch() {}

    /** A flight of the day, watched by some. */
    static RequestedFlight flight(int number, String crsDepTime, Subscription... watchedBy) {
        return new RequestedFlight(
                request(number, crsDepTime),
                Optional.of(DAY),
                Arrays.stream(watchedBy).map(Subscription::id).toList());
    }

    /** A flight with a probability to be late. */
    static BatchAnswer answer(RequestedFlight flight, double late, double minutes) {
        UUID id = flight.request().id();
        return new BatchAnswer(
                flight.request(),
                new Prediction(
                        id,
                        Moment.BEFORE_DEPARTURE,
                        List.of(),
                        late,
                        minutes,
                        null,
                        0.04,
                        List.of("late_before_departure/1"),
                        PredictionTable.beginOf(DAY)));
    }

    private static PredictionRequest request(int number, String crsDepTime) {
        return new PredictionRequest(
                new UUID(7, number),
                "DL",
                number,
                "ATL",
                "JFK",
                DAY,
                crsDepTime,
                "2359",
                null,
                null,
                PredictionTable.beginOf(DAY));
    }
}
