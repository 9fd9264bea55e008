package ontime.crossing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import ontime.model.flight.Flight;

/**
 * The flights of one month in columns, ordered by day: 22 bytes a flight, and 10 more for a flight with minutes of causes.
 * Immutable.
 */
public final class FlightBlock {

    /** A delay that BTS does not give. */
    static final short NO_DELAY = Short.MIN_VALUE;

    static final int CAUSES = 5;

    private static final int FORMAT = 1;
    private static final int LISTS_OF_NAMES = 3;
    private static final int COLUMNS = Column.values().length;

    private final YearMonth month;

    /** Carriers, airports and tail numbers, at the positions that are the values of their columns. */
    private final List<List<String>> names;

    private final int[] dayStarts;

    /** The columns in their order, then the minutes of causes: five for each flight that has a cause. */
    private final short[][] columns;

    private final int[] causeStarts;

    FlightBlock(YearMonth month, List<List<String>> names, int[] dayStarts, short[][] columns) {
        this.month = month;
        this.names = List.copyOf(names);
        this.dayStarts = dayStarts;
        this.columns = columns;
        this.causeStarts = causeStarts(dayStarts, column(Column.CAUSE));
    }

    /**
     * The columns of a month's flights.
     *
     * @param flights of this month, in any order
     * @throws IllegalArgumentException if a flight is of another month
     */
    public static FlightBlock of(YearMonth month, Collection<Flight> flights) {
        FlightBlockBuilder builder = new FlightBlockBuilder(month);
        flights.stream()
                .sorted(Comparator.comparing(Flight::flightDate)
                        .thenComparing(Flight::origin)
                        .thenComparing(Flight::dest))
                .forEach(builder::add);
        return builder.build();
    }

    public YearMonth month() {
        return month;
    }

    /** How many flights it holds. */
    public int flights() {
        return dayStarts[dayStarts.length - 1];
    }

    /** Bytes of memory of the columns. */
    public long bytes() {
        long bytes = 0;
        for (short[] column : columns) {
            bytes += (long) Short.BYTES * column.length;
        }
        return bytes;
    }

    List<String> carriers() {
        return names.get(0);
    }

    List<String> airports() {
        return names.get(1);
    }

    List<String> tailNums() {
        return names.get(2);
    }

    short[] column(Column column) {
        return columns[column.ordinal()];
    }

    short[] causeMinutes() {
        return columns[COLUMNS];
    }

    /** The first flight of a day of the month. Days are counted from 1; the day after the last one gives the end. */
    int start(int day) {
        return dayStarts[day - 1];
    }

    /** How many flights before a day have a cause. */
    int causeStart(int day) {
        return causeStarts[day - 1];
    }

    /** The block as compressed bytes, about a fifth of its memory. */
    public byte[] encode() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeByte(FORMAT);
            out.writeUTF(month.toString());
            for (List<String> list : names) {
                out.writeInt(list.size());
                for (String name : list) {
                    out.writeUTF(name);
                }
            }
            for (int start : dayStarts) {
                out.writeInt(start);
            }
            for (short[] column : columns) {
                ByteBuffer buffer = ByteBuffer.allocate(Short.BYTES * column.length);
                buffer.asShortBuffer().put(column);
                out.writeInt(column.length);
                out.write(buffer.array());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * The block of {@link #encode}.
     *
     * @throws IllegalArgumentException if the bytes are not a block, or one of a newer version
     */
    public static FlightBlock decode(byte[] encoded) {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(encoded)))) {
            int format = in.readByte();
            if (format != FORMAT) {
                throw new IllegalArgumentException("The block has format " + format + "; this program reads " + FORMAT);
            }
            YearMonth month = YearMonth.parse(in.readUTF());
            List<List<String>> names = new ArrayList<>();
            for (int list = 0; list < LISTS_OF_NAMES; list++) {
                String[] some = new String[in.readInt()];
                for (int name = 0; name < some.length; name++) {
                    some[name] = in.readUTF();
                }
                names.add(List.of(some));
            }
            int[] dayStarts = new int[month.lengthOfMonth() + 1];
            for (int day = 0; day < dayStarts.length; day++) {
                dayStarts[day] = in.readInt();
            }
            short[][] columns = new short[COLUMNS + 1][];
            for (int column = 0; column < columns.length; column++) {
                columns[column] = new short[in.readInt()];
                ByteBuffer.wrap(in.readNBytes(Short.BYTES * columns[column].length))
                        .asShortBuffer()
                        .get(columns[column]);
            }
            return new FlightBlock(month, names, dayStarts, columns);
        } catch (IOException e) {
            throw new IllegalArgumentException("The bytes are not a block of flights: " + e.getMessage(), e);
        }
    }

    private static int[] causeStarts(int[] dayStarts, short[] cause) {
        int[] starts = new int[dayStarts.length];
        int withCause = 0;
        for (int day = 1; day < starts.length; day++) {
            for (int row = dayStarts[day - 1]; row < dayStarts[day]; row++) {
                withCause += cause[row] == 0 ? 0 : 1;
            }
            starts[day] = withCause;
        }
        return starts;
    }
}
