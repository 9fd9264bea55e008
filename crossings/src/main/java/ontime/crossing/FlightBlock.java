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
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import ontime.model.flight.Flight;

/**
 * The flights of one month in columns, ordered by day: 15 bytes a flight, and 10 more for a flight with minutes of causes.
 * Immutable.
 */
public final class FlightBlock {

    /** A delay that BTS does not give. */
    static final short NO_DELAY = Short.MIN_VALUE;

    /** A tail number that BTS does not give. */
    static final short NO_TAIL_NUM = -1;

    /** The hour of a time that BTS does not give. */
    static final byte NO_HOUR = 24;

    static final int CAUSES = 5;

    /** Bits of {@link #status}: the reason of a cancellation, 1 to 5, or 0. */
    static final int CANCELLED_BITS = 0b111;

    static final int DIVERTED_BIT = 0b1000;

    /** The cause with the most minutes, 1 to 5, or 0, stands above these bits. */
    static final int CAUSE_SHIFT = 4;

    static final int STATUS_VALUES = 1 << 7;

    private static final int FORMAT = 1;

    final YearMonth month;
    final List<String> carriers;
    final List<String> airports;
    final List<String> tailNums;

    /** The flights of day {@code d}, 1 to 31, are those from {@code dayStarts[d - 1]} to before {@code dayStarts[d]}. */
    final int[] dayStarts;

    final byte[] carrier;
    final short[] origin;
    final short[] dest;
    final short[] tailNum;
    final byte[] departureHour;
    final byte[] arrivalHour;
    final byte[] distanceGroup;
    final byte[] status;
    final short[] depDelay;
    final short[] arrDelay;

    /** Five values for each flight whose status has a cause, in order of the flights. */
    final short[] causeMinutes;

    /** Where the first flight with a cause of each day stands, counted in flights. */
    final int[] causeStarts;

    FlightBlock(YearMonth month, List<List<String>> names, int[] dayStarts, List<byte[]> bytes, List<short[]> shorts) {
        this.month = month;
        this.carriers = List.copyOf(names.get(0));
        this.airports = List.copyOf(names.get(1));
        this.tailNums = List.copyOf(names.get(2));
        this.dayStarts = dayStarts;
        this.carrier = bytes.get(0);
        this.departureHour = bytes.get(1);
        this.arrivalHour = bytes.get(2);
        this.distanceGroup = bytes.get(3);
        this.status = bytes.get(4);
        this.origin = shorts.get(0);
        this.dest = shorts.get(1);
        this.tailNum = shorts.get(2);
        this.depDelay = shorts.get(3);
        this.arrDelay = shorts.get(4);
        this.causeMinutes = shorts.get(5);
        this.causeStarts = causeStarts();
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
        return carrier.length;
    }

    /** Bytes of memory of the columns. */
    public long bytes() {
        return 15L * flights() + 2L * causeMinutes.length;
    }

    /** The block as compressed bytes, about a fifth of its memory. */
    public byte[] encode() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(
                new DeflaterOutputStream(bytes, new Deflater(Deflater.DEFAULT_COMPRESSION, false), 1 << 16))) {
            out.writeByte(FORMAT);
            out.writeInt(month.getYear());
            out.writeByte(month.getMonthValue());
            for (List<String> names : List.of(carriers, airports, tailNums)) {
                out.writeInt(names.size());
                for (String name : names) {
                    out.writeUTF(name);
                }
            }
            for (int start : dayStarts) {
                out.writeInt(start);
            }
            for (byte[] column : List.of(carrier, departureHour, arrivalHour, distanceGroup, status)) {
                out.write(column);
            }
            out.writeInt(causeMinutes.length);
            for (short[] column : List.of(origin, dest, tailNum, depDelay, arrDelay, causeMinutes)) {
                ByteBuffer buffer = ByteBuffer.allocate(2 * column.length);
                buffer.asShortBuffer().put(column);
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
            YearMonth month = YearMonth.of(in.readInt(), in.readByte());
            List<List<String>> names = new ArrayList<>();
            for (int list = 0; list < 3; list++) {
                List<String> some = new ArrayList<>();
                for (int left = in.readInt(); left > 0; left--) {
                    some.add(in.readUTF());
                }
                names.add(some);
            }
            int[] dayStarts = new int[month.lengthOfMonth() + 1];
            for (int day = 0; day < dayStarts.length; day++) {
                dayStarts[day] = in.readInt();
            }
            int flights = dayStarts[dayStarts.length - 1];
            List<byte[]> bytes = new ArrayList<>();
            for (int column = 0; column < 5; column++) {
                bytes.add(in.readNBytes(flights));
            }
            int causes = in.readInt();
            List<short[]> shorts = new ArrayList<>();
            for (int column = 0; column < 6; column++) {
                short[] values = new short[column < 5 ? flights : causes];
                ByteBuffer.wrap(in.readNBytes(2 * values.length))
                        .asShortBuffer()
                        .get(values);
                shorts.add(values);
            }
            return new FlightBlock(month, names, dayStarts, bytes, shorts);
        } catch (IOException e) {
            throw new IllegalArgumentException("The bytes are not a block of flights: " + e.getMessage(), e);
        }
    }

    private int[] causeStarts() {
        int[] starts = new int[dayStarts.length];
        for (int day = 1; day < starts.length; day++) {
            int withCause = 0;
            for (int row = dayStarts[day - 1]; row < dayStarts[day]; row++) {
                withCause += hasCause(row) ? 1 : 0;
            }
            starts[day] = starts[day - 1] + withCause;
        }
        return starts;
    }

    boolean hasCause(int row) {
        return status[row] >> CAUSE_SHIFT != 0;
    }
}
