package ontime.stores.flight.search;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ontime.model.flight.Flight;
import org.jspecify.annotations.Nullable;

/**
 * Schedules from the loaded flights. A day without flights, such as one in the future, has the newest schedule: of the same
 * weekday if the last weeks have one, otherwise of any day.
 */
public final class Schedules {

    /** More flights than any route has in a day. */
    private static final PageRequest DAY = new PageRequest(1, PageRequest.MAX_SIZE);

    private static final PageRequest ONE = new PageRequest(1, 1);

    /** An older schedule is likely to be of another season. */
    private static final int WEEKS = 4;

    private final FlightSearch search;

    /** The schedules of the flights that a search finds. */
    public Schedules(FlightSearch search) {
        this.search = search;
    }

    /** The requested flights; none if no loaded flight matches. */
    public DaySchedule find(ScheduleQuestion question) {
        return days(question)
                .map(day -> schedule(question, day))
                .filter(schedule -> !schedule.isEmpty())
                .findFirst()
                .orElseGet(() -> DaySchedule.none(question.day()));
    }

    /** The days whose schedule can be used, the best first. Each is searched only when it is needed. */
    private Stream<LocalDate> days(ScheduleQuestion question) {
        return Stream.concat(Stream.of(question.day()), Stream.of(question).flatMap(this::newestDays));
    }

    private Stream<LocalDate> newestDays(ScheduleQuestion question) {
        return search.find(question.onAnyDay(), ONE).flights().stream()
                .map(Flight::flightDate)
                .flatMap(newest -> {
                    LocalDate sameWeekday = newest.with(
                            TemporalAdjusters.previousOrSame(question.day().getDayOfWeek()));
                    return Stream.concat(
                            Stream.iterate(sameWeekday, day -> day.minusWeeks(1))
                                    .limit(WEEKS),
                            Stream.of(newest));
                });
    }

    private DaySchedule schedule(ScheduleQuestion question, LocalDate day) {
        List<Flight> flights = search.find(question.on(day), DAY).flights().stream()
                .filter(question::isAtItsTime)
                .filter(flight -> flight.crsArrTime() != null)
                .toList();
        boolean ofTheDay = day.equals(question.day());
        Map<String, ScheduledFlight> byNumber = new LinkedHashMap<>();
        // Two records of one flight name two airplanes: then the airplane is unknown.
        flights.forEach(flight -> byNumber.merge(
                flight.carrier() + flight.flightNum() + "-" + flight.crsDepTime(),
                scheduled(flight, ofTheDay ? flight.tailNum() : null),
                (one, other) -> scheduled(flight, null)));
        return new DaySchedule(question.day(), day, List.copyOf(byNumber.values()));
    }

    private static ScheduledFlight scheduled(Flight flight, @Nullable String tailNum) {
        return ScheduledFlight.of(
                flight, Optional.ofNullable(flight.crsArrTime()).orElseThrow(), tailNum);
    }
}
