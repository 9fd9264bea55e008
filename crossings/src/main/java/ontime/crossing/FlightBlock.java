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
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import ontime.model.flight.Flight;

/**
 * The flights of one month in columns: 16 bytes a flight, and 10 more for a flight with minutes of causes. The flights of a
 * carrier on a route form a group. Within a group those without minutes of causes come first. Immutable.
 */
public final class FlightBlock {

    static final int CAUSES = 5;

    /** Values of {@link Column#DAY}: 0 is not a day. */
    static final int DAYS = 32;

    private static final int FORMAT = 2;
    private static final int LISTS_OF_NAMES = 3;
    private static final int COLUMNS = Column.values().length;

    private final YearMonth month;

    /** Carriers, airports and tail numbers, at the positions that are the values of their columns. */
    private final List<List<String>> names;

    /** The first flight of each group, and the end. */
    private final int[] starts;

    /** The columns in their order, then the minutes of causes: five for each flight that has a cause. */
    private final short[][] columns;

    /** The first flight of each group that has a cause. */
    private final int[] firstWithCause;

    /** How many flights before each group have a cause. */
    private final int[] causesBefore;

    FlightBlock(YearMonth month, List<List<String>> names, int[] starts, short[][] columns) {
        this.month = month;
        this.names = List.copyOf(names);
        this.starts = starts;
        this.columns = columns;
        this.firstWithCause = new int[groups()];
        this.causesBefore = new int[groups()];
        short[] cause = column(Column.CAUSE);
        int before = 0;
        for (int group = 0; group < groups(); group++) {
            int row = starts[group];
            while (row < starts[group + 1] && cause[row] == 0) {
                row++;
            }
            firstWithCause[group] = row;
            causesBefore[group] = before;
            before += starts[group + 1] - row;
        }
    }

    /**
     * The columns of a month's flights.
     *
     * @param flights of this month, in any order
     * @throws IllegalArgumentException if a flight is of another month
     */
    public static FlightBlock of(YearMonth month, Collection<Flight> flights) {
        FlightBlockBuilder builder = new FlightBlockBuilder(month);
        flights.forEach(builder::add);
        return builder.build();
    }

    public YearMonth month() {
        return month;
    }

    /** How many flights it holds. */
    public int flights() {
        return starts[groups()];
    }

    int groups() {
        return starts.length - 1;
    }

    /** Bytes of memory; a snapshot adds sums of about a quarter of it. */
    public long bytes() {
        long bytes = (long) Integer.BYTES * 3 * starts.length;
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

    /** How many values a column can have. */
    int values(Column column) {
        return switch (column) {
            case CARRIER -> carriers().size();
            case ORIGIN, DEST -> airports().size();
            case TAIL_NUM -> tailNums().size();
            case DAY -> DAYS;
            default -> throw new IllegalArgumentException(column + " has no names");
        };
    }

    /** The route of each group. */
    Stream<String> routes() {
        short[] origin = column(Column.ORIGIN);
        short[] dest = column(Column.DEST);
        return IntStream.range(0, groups())
                .mapToObj(group ->
                        airports().get(origin[group]) + "-" + airports().get(dest[group]));
    }

    /** One value a group or one value a flight: {@link Column#isOfGroup}. */
    short[] column(Column column) {
        return columns[column.ordinal()];
    }

    /** The first flight of a group; the group after the last one gives the end. */
    int start(int group) {
        return starts[group];
    }

    /** Five for each flight with a cause. */
    short[] causeMinutes() {
        return columns[COLUMNS];
    }

    /** Where the minutes of a flight that has a cause start, as all later ones of its group have. */
    int causeStart(int group, int row) {
        return (causesBefore[group] + row - firstWithCause[group]) * CAUSES;
    }

    /** The block as compressed bytes, about a third of its memory. */
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
            out.writeInt(groups());
            for (int start : starts) {
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
     * @throws IllegalArgumentException if the bytes are not a block, or one of another version
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
            int[] starts = new int[in.readInt() + 1];
            for (int group = 0; group < starts.length; group++) {
                starts[group] = in.readInt();
            }
            short[][] columns = new short[COLUMNS + 1][];
            for (int column = 0; column < columns.length; column++) {
                columns[column] = new short[in.readInt()];
                ByteBuffer.wrap(in.readNBytes(Short.BYTES * columns[column].length))
                        .asShortBuffer()
                        .get(columns[column]);
            }
            return new FlightBlock(month, names, starts, columns);
        } catch (IOException e) {
            throw new IllegalArgumentException("The bytes are not a block of flights: " + e.getMessage(), e);
        }
    }
}
