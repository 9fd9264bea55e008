package ontime.stores.flight.search;

import java.time.LocalDate;
import java.util.List;

/**
 * The flights that are scheduled on a day, as far as the loaded flights tell.
 *
 * @param asked the day that was asked for
 * @param day the day whose schedule it is
 * @param flights in order of departure; none where none like these is loaded at all
 */
public record DaySchedule(LocalDate asked, LocalDate day, List<ScheduledFlight> flights) {

    public DaySchedule {
        flights = List.copyOf(flights);
    }

    /** No flight that is like those asked for. */
    public static DaySchedule none(LocalDate asked) {
        return new DaySchedule(asked, asked, List.of());
    }

    /** Whether no loaded flight is like those asked for. */
    public boolean isEmpty() {
        return flights.isEmpty();
    }

    /** Whether it is the schedule of the very day: else it is the newest that is loaded. */
    public boolean isOfTheDay() {
        return day.equals(asked);
    }

    /** Whether it is of the same day of the week. */
    public boolean isOfTheWeekday() {
        return day.getDayOfWeek() == asked.getDayOfWeek();
    }
}
