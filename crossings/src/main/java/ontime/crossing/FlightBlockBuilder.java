package ontime.crossing;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ontime.model.count.CountField;
import ontime.model.flight.Flight;

/** Builds the columns of a month from its flights, added in any order. */
public final class FlightBlockBuilder {

    private static final int COLUMNS = Column.values().length;
    private static final int COLUMNS_OF_GROUP =
            (int) Stream.of(Column.values()).filter(Column::isOfGroup).count();

    private final YearMonth month;
    private final Map<String, Integer> carriers = new HashMap<>();
    private final Map<String, Integer> airports = new HashMap<>();
    private final Map<String, Integer> tailNums = new HashMap<>();

    /** A value for each column, then the minutes of causes. */
    private final List<short[]> rows = new ArrayList<>();

    public FlightBlockBuilder(YearMonth month) {
        this.month = month;
    }

    /**
     * Adds a flight.
     *
     * @throws IllegalArgumentException if it is of another month
     */
    public void add(Flight flight) {
        if (!YearMonth.from(flight.flightDate()).equals(month)) {
            throw new IllegalArgumentException(flight.key() + " is not a flight of " + month);
        }
        int[] causes = CountField.causeMinutes(flight);
        short[] row = new short[COLUMNS + FlightBlock.CAUSES];
        set(row, Column.CARRIER, code(carriers, flight.carrier()));
        set(row, Column.ORIGIN, code(airports, flight.origin()));
        set(row, Column.DEST, code(airports, flight.dest()));
        set(row, Column.DISTANCE_GROUP, CountField.DISTANCE_GROUP.code(flight));
        set(row, Column.CAUSE, CountField.CAUSE.code(flight));
        set(row, Column.DAY, flight.flightDate().getDayOfMonth());
        set(row, Column.DEPARTURE_HOUR, CountField.DEPARTURE_HOUR.code(flight));
        set(row, Column.ARRIVAL_HOUR, CountField.ARRIVAL_HOUR.code(flight));
        set(row, Column.OUTCOME, CountField.OUTCOME.code(flight));
        set(row, Column.DEP_DELAY, Objects.requireNonNullElse(flight.depDelay(), 0));
        set(row, Column.ARR_DELAY, Objects.requireNonNullElse(flight.arrDelay(), 0));
        set(row, Column.TAIL_NUM, code(tailNums, Objects.requireNonNullElse(flight.tailNum(), "")));
        for (int cause = 0; cause < FlightBlock.CAUSES; cause++) {
            row[COLUMNS + cause] = checked(causes[cause]);
        }
        rows.add(row);
    }

    /** The block of all flights added. */
    public FlightBlock build() {
        rows.sort(Arrays::compare);
        int[] starts = IntStream.concat(
                        IntStream.range(0, rows.size()).filter(row -> row == 0 || !sameGroup(row - 1, row)),
                        IntStream.of(rows.size()))
                .toArray();
        short[][] columns = new short[COLUMNS + 1][];
        for (Column column : Column.values()) {
            IntStream of =
                    column.isOfGroup() ? Arrays.stream(starts, 0, starts.length - 1) : IntStream.range(0, rows.size());
            columns[column.ordinal()] = shorts(of.map(row -> rows.get(row)[column.ordinal()]));
        }
        columns[COLUMNS] = shorts(rows.stream()
                .filter(row -> row[Column.CAUSE.ordinal()] > 0)
                .flatMapToInt(row -> IntStream.range(COLUMNS, row.length).map(i -> row[i])));
        return new FlightBlock(month, List.of(names(carriers), names(airports), names(tailNums)), starts, columns);
    }

    private boolean sameGroup(int row, int other) {
        return Arrays.equals(rows.get(row), 0, COLUMNS_OF_GROUP, rows.get(other), 0, COLUMNS_OF_GROUP);
    }

    private void set(short[] row, Column column, int value) {
        row[column.ordinal()] = checked(value);
    }

    private short checked(int value) {
        if (value != (short) value) {
            throw new IllegalArgumentException(month + " has a value of " + value + ", which is above "
                    + Short.MAX_VALUE + ": minutes, or names of airplanes");
        }
        return (short) value;
    }

    private static short[] shorts(IntStream values) {
        int[] ints = values.toArray();
        short[] shorts = new short[ints.length];
        for (int i = 0; i < ints.length; i++) {
            shorts[i] = (short) ints[i];
        }
        return shorts;
    }

    private static int code(Map<String, Integer> codes, String name) {
        return codes.computeIfAbsent(name, added -> codes.size());
    }

    /** The names in order of their codes. */
    private static List<String> names(Map<String, Integer> codes) {
        String[] names = new String[codes.size()];
        codes.forEach((name, code) -> names[code] = name);
        return List.of(names);
    }
}
