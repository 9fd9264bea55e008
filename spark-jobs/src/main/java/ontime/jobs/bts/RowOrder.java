package ontime.jobs.bts;

import java.time.LocalDate;
import java.util.Arrays;
import ontime.model.flight.BtsColumn;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Sorts a month's rows by origin, destination, carrier, flight number, date and scheduled departure. Rows with the same
 * values stay in the order in which they were read. The rows are sorted as numbers: the first four values are packed
 * into one number, which is replaced by its rank and packed with the other values.
 */
final class RowOrder {

    private static final int ROW_BITS = 27;
    private static final int TIME_BITS = 12;
    private static final int DAY_BITS = 5;

    private RowOrder() {}

    /** The row numbers in sorted order. */
    static int[] of(FlightColumns columns) {
        int rows = columns.rows();
        if (rows >= 1 << ROW_BITS) {
            throw new IllegalArgumentException("more rows than a month can have: " + rows);
        }
        long[] flights = new long[rows];
        for (int row = 0; row < rows; row++) {
            flights[row] = flight(columns, row);
        }
        long[] ranks = Arrays.stream(flights).sorted().distinct().toArray();
        long[] keys = new long[rows];
        for (int row = 0; row < rows; row++) {
            long rank = Arrays.binarySearch(ranks, flights[row]);
            keys[row] = ((rank << DAY_BITS | dayOfMonth(columns, row)) << TIME_BITS
                                    | columns.get(BtsColumn.CRS_DEP_TIME, row))
                            << ROW_BITS
                    | row;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys)
                .mapToInt(key -> (int) (key & ((1 << ROW_BITS) - 1)))
                .toArray();
    }

    private static long dayOfMonth(FlightColumns columns, int row) {
        return LocalDate.ofEpochDay(columns.get(BtsColumn.FLIGHT_DATE, row)).getDayOfMonth();
    }

    private static long flight(FlightColumns columns, int row) {
        long origin = code(columns.word(BtsColumn.ORIGIN, row));
        long dest = code(columns.word(BtsColumn.DEST, row));
        long carrier = code(columns.word(BtsColumn.CARRIER, row));
        return (origin << 32 | dest << 16 | carrier) << 16 | columns.get(BtsColumn.FLIGHT_NUM, row);
    }

    /** Encodes a code of two or three letters or digits in 16 bits, which have the same order. */
    private static long code(UTF8String code) {
        long number = 0;
        for (int i = 0; i < 3; i++) {
            number = number * 37 + (i < code.numBytes() ? digit(code.getByte(i)) : 0);
        }
        return number;
    }

    private static int digit(byte letter) {
        return letter <= '9' ? letter - '0' + 1 : letter - 'A' + 11;
    }
}
