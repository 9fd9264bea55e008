package ontime.stores.flight.search;

import java.time.LocalDate;
import java.util.List;

/**
 * The flights of a day, as far as the loaded flights show.
 *
 * @param asked the requested day
 * @param day the day whose schedule it is
 * @param flights in order of departure; empty if no flight like these is loaded
 */
public record DaySchedule(LocalDate asked, LocalDate day, List<ScheduledFlight> flights) {

    public DaySchedule {
        flights = List.copyOf(flights);
    }

    /** A schedule without flights. */
    public static DaySchedule none(LocalDate asked) {
        return new DaySchedule(asked, asked, List.of());
    }

    /** Whether no loaded flight matches. */
    public boolean isEmpty() {
        return flights.isEmpty();
    }

    /** Whether this is the schedule of the requested day. Otherwise it is the newest one that is loaded. */
    public boolean isOfTheDay() {
        return day.equals(asked);
    }

    /** Whether it is for the same day of the week. */
    public boolean isOfTheWeekday() {
        return day.getDayOfWeek() == asked.getDayOfWeek();
    }
}
