package ontime.web.connection;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import ontime.model.flight.BtsTime;
import ontime.model.prediction.PredictionRequest;
import ontime.stores.flight.search.DaySchedule;
import ontime.stores.flight.search.ScheduleQuestion;
import ontime.stores.flight.search.ScheduledFlight;
import ontime.stores.flight.search.Schedules;
import org.springframework.stereotype.Component;

/**
 * Finds the flight after a flight: of its airline, which rebooks who missed a connection, on its route, that day or the next.
 */
@Component
final class NextFlights {

    private final Schedules schedules;

    NextFlights(Schedules schedules) {
        this.schedules = schedules;
    }

    /** The next flight; empty if the airline has none until the end of the next day. */
    Optional<NextFlight> find(PredictionRequest missed) {
        return Stream.of(missed.flightDate(), missed.flightDate().plusDays(1))
                .flatMap(day -> on(day, missed).stream())
                .findFirst();
    }

    private Optional<NextFlight> on(LocalDate day, PredictionRequest missed) {
        DaySchedule schedule = schedules.find(new ScheduleQuestion(
                missed.origin(),
                missed.dest(),
                day,
                Optional.of(missed.carrier()),
                OptionalInt.empty(),
                Optional.empty()));
        LocalDateTime left = time(missed.flightDate(), missed.crsDepTime());
        return schedule.flights().stream()
                .map(flight -> next(flight, day, schedule.day(), left))
                .filter(flight -> flight.waitMinutes() > 0)
                .min(Comparator.comparingLong(NextFlight::waitMinutes));
    }

    private static NextFlight next(ScheduledFlight flight, LocalDate day, LocalDate scheduleOf, LocalDateTime left) {
        return new NextFlight(
                flight.carrier(),
                flight.flightNum(),
                day,
                flight.crsDepTime(),
                flight.crsArrTime(),
                scheduleOf,
                Duration.between(left, time(day, flight.crsDepTime())).toMinutes());
    }

    private static LocalDateTime time(LocalDate day, String hhmm) {
        return day.atStartOfDay().plusMinutes(BtsTime.minuteOfDay(hhmm));
    }
}
