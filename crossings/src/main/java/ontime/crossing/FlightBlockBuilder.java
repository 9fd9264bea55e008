package ontime.crossing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import ontime.model.flight.Flight;
import org.jspecify.annotations.Nullable;

/** Builds the columns of a month from its flights, added day by day. */
public final class FlightBlockBuilder {

    private static final int MILES_OF_GROUP = 250;
    private static final int LAST_GROUP = 10;
    private static final int HOURS = 24;

    private final YearMonth month;
    private final Map<String, Integer> carriers = new HashMap<>();
    private final Map<String, Integer> airports = new HashMap<>();
    private final Map<String, Integer> tailNums = new HashMap<>();
    private final int[] dayStarts;
    private final List<ByteArrayOutputStream> columns = Stream.generate(ByteArrayOutputStream::new)
            .limit(Column.values().length + 1L)
            .toList();
    private int lastDay = 1;
    private int flights;

    public FlightBlockBuilder(YearMonth month) {
        this.month = month;
        this.dayStarts = new int[month.lengthOfMonth() + 1];
    }

    /**
     * Adds a flight.
     *
     * @throws IllegalArgumentException if it is of another month, or of a day before the last one added
     */
    public void add(Flight flight) {
        int day = flight.flightDate().getDayOfMonth();
        if (!YearMonth.from(flight.flightDate()).equals(month) || day < lastDay) {
            throw new IllegalArgumentException(
                    "The flights of " + month + " are added by day, but " + flight.key() + " is out of order");
        }
        Arrays.fill(dayStarts, lastDay, day, flights);
        lastDay = day;
        flights++;
        int[] causes = causes(flight);
        int cause = largest(causes) + 1;
        add(Column.CARRIER, code(carriers, flight.carrier()));
        add(Column.ORIGIN, code(airports, flight.origin()));
        add(Column.DEST, code(airports, flight.dest()));
        add(Column.TAIL_NUM, code(tailNums, Objects.requireNonNullElse(flight.tailNum(), "")));
        add(Column.DEPARTURE_HOUR, hour(flight.crsDepTime()));
        add(Column.ARRIVAL_HOUR, hour(flight.crsArrTime()));
        add(Column.DISTANCE_GROUP, distanceGroup(flight.distance()));
        add(Column.OUTCOME, FlightOutcome.of(flight));
        add(Column.CAUSE, cause);
        add(Column.DEP_DELAY, Objects.requireNonNullElse(flight.depDelay(), (int) FlightBlock.NO_DELAY));
        add(Column.ARR_DELAY, Objects.requireNonNullElse(flight.arrDelay(), (int) FlightBlock.NO_DELAY));
        if (cause > 0) {
            for (int minutes : causes) {
                add(columns.size() - 1, minutes);
            }
        }
    }

    /** The block of all flights added. */
    public FlightBlock build() {
        Arrays.fill(dayStarts, lastDay, dayStarts.length, flights);
        return new FlightBlock(
                month,
                List.of(names(carriers), names(airports), names(tailNums)),
                dayStarts.clone(),
                columns.stream().map(FlightBlockBuilder::shorts).toArray(short[][]::new));
    }

    private void add(Column column, int value) {
        add(column.ordinal(), value);
    }

    private void add(int column, int value) {
        if (value != (short) value) {
            throw new IllegalArgumentException(month + " has a value of " + value + ", which is above "
                    + Short.MAX_VALUE + ": minutes, or names of airplanes");
        }
        columns.get(column).write(value >> Byte.SIZE);
        columns.get(column).write(value);
    }

    private static short[] shorts(ByteArrayOutputStream column) {
        short[] values = new short[column.size() / Short.BYTES];
        ByteBuffer.wrap(column.toByteArray()).asShortBuffer().get(values);
        return values;
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

    private static int hour(@Nullable String hhmm) {
        return hhmm == null ? HOURS : Integer.parseInt(hhmm.substring(0, 2)) % HOURS;
    }

    private static int distanceGroup(@Nullable Integer miles) {
        return miles == null ? LAST_GROUP + 1 : Math.min(miles / MILES_OF_GROUP, LAST_GROUP);
    }

    private static int[] causes(Flight flight) {
        return Stream.of(
                        Objects.requireNonNullElse(flight.carrierDelay(), 0),
                        Objects.requireNonNullElse(flight.weatherDelay(), 0),
                        Objects.requireNonNullElse(flight.nasDelay(), 0),
                        Objects.requireNonNullElse(flight.securityDelay(), 0),
                        Objects.requireNonNullElse(flight.lateAircraftDelay(), 0))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The first cause with the most minutes; -1 if there are no minutes. */
    private static int largest(int[] causes) {
        int largest = -1;
        for (int cause = 0; cause < causes.length; cause++) {
            if (causes[cause] > (largest < 0 ? 0 : causes[largest])) {
                largest = cause;
            }
        }
        return largest;
    }
}
