package ontime.web.nearby;

import java.util.List;
import java.util.stream.LongStream;
import ontime.crossing.CrossingCell;
import ontime.model.delay.DelayTotals;

/**
 * The flights from or to each airport on one day, by local hour: 25 bytes for each airport and hour. Adding up days of many
 * airports takes three additions for each.
 */
final class AirportDay {

    /** How many hours there are. The last one is of flights whose time is not known. */
    static final int HOURS = 25;

    /** The hour of the row that has all flights of an airport. */
    private static final byte WHOLE_DAY = HOURS;

    /** What fits into the bits of a count. */
    private static final int MOST_FLIGHTS = 0xFFFF;

    /** The first row of each airport, and the end. The first row has the whole day, the others have an hour each. */
    private final int[] starts;

    private final byte[] hours;

    /** Packed as {@link FlightSums#pack} does. */
    private final long[] numbers;

    private AirportDay(int airports, int rows) {
        this.starts = new int[airports + 1];
        this.hours = new byte[rows];
        this.numbers = new long[rows * FlightSums.PACKED];
    }

    /**
     * The flights of a day.
     *
     * @param airports codes in ascending order; an airport is known by its position here
     * @param cells by airport and hour, in ascending order of the airports
     */
    static AirportDay of(List<String> airports, List<CrossingCell> cells) {
        long served = cells.stream().map(AirportDay::airport).distinct().count();
        AirportDay day = new AirportDay(airports.size(), Math.toIntExact(cells.size() + served));
        long[] flightsByHour = new long[HOURS + 1];
        int row = 0;
        int next = 0;
        for (int airport = 0; airport < airports.size(); airport++) {
            day.starts[airport] = row;
            int first = next;
            DelayTotals whole = DelayTotals.NONE;
            while (next < cells.size() && airport(cells.get(next)).equals(airports.get(airport))) {
                CrossingCell cell = cells.get(next);
                next++;
                day.set(row + next - first, hour(cell), cell.figures().totals());
                flightsByHour[hour(cell)] += cell.figures().totals().flights();
                whole = whole.plus(cell.figures().totals());
            }
            if (next > first) {
                day.set(row, WHOLE_DAY, whole);
                flightsByHour[WHOLE_DAY] = Math.max(flightsByHour[WHOLE_DAY], whole.flights());
                row += 1 + next - first;
            }
        }
        day.starts[airports.size()] = row;
        long most = LongStream.of(flightsByHour).max().orElse(0);
        if (most > MOST_FLIGHTS) {
            throw new IllegalArgumentException("An hour, or the day of an airport, has " + most + " flights; at most "
                    + MOST_FLIGHTS + " can be added up");
        }
        return day;
    }

    private static String airport(CrossingCell cell) {
        return cell.key().get(0);
    }

    private static byte hour(CrossingCell cell) {
        String hour = cell.key().get(1);
        return hour.equals(CrossingCell.UNKNOWN) ? HOURS - 1 : Byte.parseByte(hour);
    }

    private void set(int row, byte hour, DelayTotals totals) {
        hours[row] = hour;
        FlightSums.pack(totals, numbers, row * FlightSums.PACKED);
    }

    /** How many rows it has: what its memory depends on. */
    int rows() {
        return hours.length;
    }

    /** Adds all flights of an airport to a cell. */
    void addWhole(int airport, FlightSums sums, int cell) {
        if (starts[airport] < starts[airport + 1]) {
            sums.add(cell, numbers, starts[airport] * FlightSums.PACKED);
        }
    }

    /** Adds the flights of some airports to the cells of their hours. */
    void addByHour(int[] airports, FlightSums sums) {
        long[] packed = new long[HOURS * FlightSums.PACKED];
        for (int airport : airports) {
            for (int row = starts[airport] + 1; row < starts[airport + 1]; row++) {
                int to = hours[row] * FlightSums.PACKED;
                int from = row * FlightSums.PACKED;
                packed[to] += numbers[from];
                packed[to + 1] += numbers[from + 1];
                packed[to + 2] += numbers[from + 2];
            }
        }
        for (int hour = 0; hour < HOURS; hour++) {
            sums.add(hour, packed, hour * FlightSums.PACKED);
        }
    }
}
