package ontime.web.connection;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import ontime.model.airport.Airport;
import ontime.model.prediction.PredictionRequest;
import ontime.model.prediction.ScheduledTimes;
import ontime.stores.flight.search.DaySchedule;
import ontime.stores.flight.search.ScheduleQuestion;
import ontime.stores.flight.search.ScheduledFlight;
import ontime.stores.flight.search.Schedules;
import ontime.stores.subscription.WatchedFlight;
import ontime.web.airline.TypedFlightNumbers.FlightNumber;
import ontime.web.airport.AirportDirectory;
import org.springframework.stereotype.Component;

/** Finds the flights of a number on a day, in the schedule of the day or the newest one. */
@Component
final class ItineraryLegs {

    private final Schedules schedules;
    private final AirportDirectory airports;
    private final Clock clock;

    ItineraryLegs(Schedules schedules, AirportDirectory airports, Clock clock) {
        this.schedules = schedules;
        this.airports = airports;
        this.clock = clock;
    }

    /** The flights of a number, in order of departure; without those between airports whose time zone is unknown. */
    List<ItineraryLeg> find(FlightNumber number, LocalDate day) {
        DaySchedule schedule = schedules.find(new ScheduleQuestion(
                Set.of(),
                Set.of(),
                day,
                Optional.of(number.carrier()),
                OptionalInt.of(number.flightNum()),
                Optional.empty()));
        return schedule.flights().stream()
                .flatMap(flight -> leg(flight, day, schedule.day()).stream())
                .toList();
    }

    /** A flight is asked of the models once a day, however many look at it. */
    private Optional<ItineraryLeg> leg(ScheduledFlight flight, LocalDate day, LocalDate scheduleOf) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        PredictionRequest request = WatchedFlight.ahead(flight, day, today);
        Map<String, ZoneId> zones = Airport.timeZones(airports.list());
        return ScheduledTimes.find(request, zones)
                .map(times -> new ItineraryLeg(
                        request,
                        scheduleOf,
                        times.departure(),
                        times.arrival(),
                        LocalDate.ofInstant(times.arrival(), Objects.requireNonNull(zones.get(request.dest())))));
    }
}
