package ontime.web.nearby;

import java.util.List;
import ontime.crossing.CrossingCell;
import ontime.model.delay.DelayTotals;

/**
 * The flights from or to each airport on one day, by local hour: about 25 bytes for each airport and hour. Adding up days of
 * many airports reads arrays only.
 */
final class AirportDay {

    /** How many hours there are. The last one is of flights whose time is not known. */
    static final int HOURS = 25;

    /** The hour of the row that has all flights of an airport. */
    private static final byte WHOLE_DAY = HOURS;

    /** The first row of each airport, and the end. The first row has the whole day, the others have an hour each. */
    private final int[] starts;

    private final byte[] hours;
    private final short[] counts;
    private final int[] minutes;

    private AirportDay(int airports, int rows) {
        this.starts = new int[airports + 1];
        this.hours = new byte[rows];
        this.counts = new short[rows * FlightSums.COUNTS];
        this.minutes = new int[rows * 2];
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
                whole = whole.plus(cell.figures().totals());
            }
            if (next > first) {
                day.set(row, WHOLE_DAY, whole);
                row += 1 + next - first;
            }
        }
        day.starts[airports.size()] = row;
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
        long[] numbers = FlightSums.numbers(totals);
        hours[row] = hour;
        for (int i = 0; i < FlightSums.COUNTS; i++) {
            if (numbers[i] > Short.MAX_VALUE) {
                throw new IllegalArgumentException("An airport has " + numbers[i] + " flights a day: too many to count");
            }
            counts[row * FlightSums.COUNTS + i] = (short) numbers[i];
        }
        minutes[2 * row] = Math.toIntExact(numbers[FlightSums.COUNTS]);
        minutes[2 * row + 1] = Math.toIntExact(numbers[FlightSums.COUNTS + 1]);
    }

    /** How many rows it has: what its memory depends on. */
    int rows() {
        return hours.length;
    }

    /** Adds all flights of an airport to a cell. */
    void addWhole(int airport, FlightSums sums, int cell) {
        if (starts[airport] < starts[airport + 1]) {
            sums.add(cell, counts, minutes, starts[airport]);
        }
    }

    /** Adds the flights of an airport to the cells of their hours. */
    void addByHour(int airport, FlightSums sums) {
        for (int row = starts[airport] + 1; row < starts[airport + 1]; row++) {
            sums.add(hours[row], counts, minutes, row);
        }
    }
}
