package ontime.crossing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ontime.model.flight.Flight;
import org.jspecify.annotations.Nullable;

/** Builds the columns of a month from its flights, added day by day. */
public final class FlightBlockBuilder {

    private static final int MILES_OF_GROUP = 250;
    private static final int LAST_GROUP = 10;
    private static final int MOST_CARRIERS = 1 << Byte.SIZE;

    private final YearMonth month;
    private final Map<String, Integer> carriers = new HashMap<>();
    private final Map<String, Integer> airports = new HashMap<>();
    private final Map<String, Integer> tailNums = new HashMap<>();
    private final int[] dayStarts;
    private final List<ByteArrayOutputStream> bytes = columns(5);
    private final List<ByteArrayOutputStream> shorts = columns(6);
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
        if (day > lastDay) {
            Arrays.fill(dayStarts, lastDay, day, flights);
            lastDay = day;
        }
        flights++;
        int[] causes = causes(flight);
        bytes.get(0).write(code(carriers, flight.carrier(), MOST_CARRIERS));
        bytes.get(1).write(hour(flight.crsDepTime()));
        bytes.get(2).write(hour(flight.crsArrTime()));
        bytes.get(3).write(distanceGroup(flight.distance()));
        bytes.get(4).write(status(flight, causes));
        addShort(shorts.get(0), code(airports, flight.origin(), Short.MAX_VALUE));
        addShort(shorts.get(1), code(airports, flight.dest(), Short.MAX_VALUE));
        String tailNum = flight.tailNum();
        addShort(shorts.get(2), tailNum == null ? FlightBlock.NO_TAIL_NUM : code(tailNums, tailNum, Short.MAX_VALUE));
        addShort(shorts.get(3), delay(flight.depDelay()));
        addShort(shorts.get(4), delay(flight.arrDelay()));
        if (largest(causes) >= 0) {
            for (int minutes : causes) {
                addShort(shorts.get(5), minutes);
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
                bytes.stream().map(ByteArrayOutputStream::toByteArray).toList(),
                shorts.stream().map(FlightBlockBuilder::shorts).toList());
    }

    /** The names in order of their codes. */
    private static List<String> names(Map<String, Integer> codes) {
        String[] names = new String[codes.size()];
        codes.forEach((name, code) -> names[code] = name);
        return List.of(names);
    }

    private int code(Map<String, Integer> codes, String name, int most) {
        int code = codes.computeIfAbsent(name, added -> codes.size());
        if (code >= most) {
            throw new IllegalArgumentException(month + " has more than " + most + " different names such as " + name);
        }
        return code;
    }

    private static int hour(@Nullable String hhmm) {
        return hhmm == null ? FlightBlock.NO_HOUR : Integer.parseInt(hhmm.substring(0, 2)) % 24;
    }

    /** BTS {@code DistanceGroup} less one: 0 to 10; 11 for a distance that BTS does not give. */
    private static int distanceGroup(@Nullable Integer miles) {
        return miles == null ? LAST_GROUP + 1 : Math.min(miles / MILES_OF_GROUP, LAST_GROUP);
    }

    private static int delay(@Nullable Integer minutes) {
        return minutes == null ? FlightBlock.NO_DELAY : minutes;
    }

    private static int status(Flight flight, int[] causes) {
        int cancelled = flight.cancelled() ? 1 + reason(flight.cancellationCode()) : 0;
        int diverted = flight.diverted() ? FlightBlock.DIVERTED_BIT : 0;
        return cancelled | diverted | (largest(causes) + 1) << FlightBlock.CAUSE_SHIFT;
    }

    private static int reason(@Nullable String code) {
        int reason = code == null || code.length() != 1 ? -1 : "ABCD".indexOf(code);
        return reason < 0 ? 4 : reason;
    }

    private static int[] causes(Flight flight) {
        return new int[] {
            minutes(flight.carrierDelay()),
            minutes(flight.weatherDelay()),
            minutes(flight.nasDelay()),
            minutes(flight.securityDelay()),
            minutes(flight.lateAircraftDelay())
        };
    }

    private static int minutes(@Nullable Integer minutes) {
        return minutes == null ? 0 : minutes;
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

    private static List<ByteArrayOutputStream> columns(int count) {
        return Stream.generate(ByteArrayOutputStream::new).limit(count).toList();
    }

    private static void addShort(ByteArrayOutputStream column, int value) {
        if (value != (short) value) {
            throw new IllegalArgumentException("A delay of " + value + " minutes is longer than three weeks");
        }
        column.write(value >> Byte.SIZE);
        column.write(value);
    }

    private static short[] shorts(ByteArrayOutputStream column) {
        short[] values = new short[column.size() / Short.BYTES];
        ByteBuffer.wrap(column.toByteArray()).asShortBuffer().get(values);
        return values;
    }
}
