package ontime.stores.subscription;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import ontime.model.prediction.PredictionRequest;
import ontime.model.subscription.Watch;
import ontime.stores.flight.search.ScheduleQuestion;
import ontime.stores.flight.search.ScheduledFlight;

/** The flights that a watch names, as requests for predictions. */
public final class WatchedFlight {

    private WatchedFlight() {}

    /** The search for the flights of a watch on a day. */
    public static ScheduleQuestion question(Watch watch, LocalDate day) {
        return new ScheduleQuestion(
                watch.origin(), watch.dest(), day, watch.findCarrier(), watch.findFlightNum(), Optional.empty());
    }

    /** The request of the batch of a day. Its id does not depend on who watches the flight. */
    public static PredictionRequest ofTheDay(ScheduledFlight flight, LocalDate day) {
        return request(id(flight, day, "watched"), flight, day, begin(day));
    }

    /** A request before the day of the flight: one for each day on which it is made. */
    public static PredictionRequest ahead(ScheduledFlight flight, LocalDate day, LocalDate madeOn) {
        return request(id(flight, day, "ahead of " + madeOn), flight, day, begin(madeOn));
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static PredictionRequest request(UUID id, ScheduledFlight flight, LocalDate day, Instant askedAt) {
        return new PredictionRequest(
                id,
                flight.carrier(),
                flight.flightNum(),
                flight.origin(),
                flight.dest(),
                day,
                flight.crsDepTime(),
                flight.crsArrTime(),
                null,
                flight.tailNum(),
                askedAt);
    }

    private static UUID id(ScheduledFlight flight, LocalDate day, String kind) {
        String name = String.join(
                "|",
                kind,
                day.toString(),
                flight.carrier(),
                Integer.toString(flight.flightNum()),
                flight.origin(),
                flight.dest(),
                flight.crsDepTime(),
                flight.crsArrTime());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
