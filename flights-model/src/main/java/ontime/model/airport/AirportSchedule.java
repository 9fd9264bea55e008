package ontime.model.airport;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The schedule of an airport in a month. Hours are of UTC, counted since 1970; the month is that of
 * the flights' local days, so hours around its ends may belong to the days before and after, and have flights of two
 * months.
 *
 * @param airport code
 * @param month of the flights
 * @param firstHour the hour of the first number
 * @param movements departures and arrivals planned, an hour a number
 * @param milesTo distance to each airport that is flown to, in miles as BTS gives it
 */
public record AirportSchedule(
        String airport, YearMonth month, long firstHour, List<Integer> movements, SortedMap<String, Integer> milesTo) {

    private static final long SECONDS_OF_HOUR = 3600;

    public AirportSchedule {
        movements = List.copyOf(movements);
        milesTo = Collections.unmodifiableSortedMap(new TreeMap<>(milesTo));
    }

    /** The id of its document: {@code ATL-2008-01}. */
    public static String id(String airport, YearMonth month) {
        return airport + "-" + month;
    }

    /** The first hour of a day. */
    public static long firstHourOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toEpochSecond() / SECONDS_OF_HOUR;
    }

    /** The month that an hour lies in. */
    public static YearMonth monthOf(long hour) {
        return YearMonth.from(Instant.ofEpochSecond(hour * SECONDS_OF_HOUR).atZone(ZoneOffset.UTC));
    }

    /** Departures and arrivals planned in an hour; 0 outside the hours of this schedule. */
    public int movementsAt(long hour) {
        long index = hour - firstHour;
        return index < 0 || index >= movements.size() ? 0 : movements.get((int) index);
    }

    /** Miles to an airport; empty where none of the flights goes there. */
    public Optional<Integer> findMilesTo(String dest) {
        return Optional.ofNullable(milesTo.get(dest));
    }
}
