package ontime.web.flight.account;

import java.time.LocalDate;
import java.util.List;
import ontime.model.flight.Flight;
import ontime.model.flight.FlightStatus;
import org.jspecify.annotations.Nullable;

/**
 * The delays of a flight number on a route over some days.
 *
 * @param first first day
 * @param last last day
 * @param days the number's flights in between, oldest first
 * @param previous the newest flight before the day that is asked about; null if none is loaded
 * @param next the oldest flight after it; null if none is loaded
 */
record NumberHistory(LocalDate first, LocalDate last, List<Day> days, @Nullable Day previous, @Nullable Day next) {

    NumberHistory {
        days = List.copyOf(days);
    }

    /**
     * One of its flights.
     *
     * @param flight as reported
     * @param address its page
     * @param current whether it is the one that is asked about
     */
    record Day(Flight flight, String address, boolean current) {}

    /** Flights that were on time. */
    public long onTime() {
        return days.stream()
                .filter(day -> day.flight().status() == FlightStatus.ON_TIME)
                .count();
    }

    /** Flights on time by all scheduled ones, 0 to 1; 0 where there are none. */
    public double onTimeShare() {
        return days.isEmpty() ? 0 : (double) onTime() / days.size();
    }
}
