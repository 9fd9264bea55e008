package ontime.jobs.bts;

import java.util.Iterator;
import java.util.stream.IntStream;
import ontime.model.flight.BtsColumn;
import org.apache.spark.unsafe.types.UTF8String;

/** A row of a month, as tests look at it. */
record ReadRow(MonthOfFlights month, int row) {

    /** The rows in order. */
    static Iterator<ReadRow> of(MonthOfFlights month) {
        return IntStream.range(0, month.rows())
                .mapToObj(row -> new ReadRow(month, row))
                .iterator();
    }

    boolean isNull(BtsColumn column) {
        return number(column) == FlightColumns.NULL;
    }

    /** A number, or a date as days since 1970. */
    int number(BtsColumn column) {
        return month.columns().get(column, row);
    }

    /** A code, a text, or a time as hhmm. */
    UTF8String text(BtsColumn column) {
        return column.type() == BtsColumn.Type.TIME
                ? FlightColumns.time(number(column))
                : month.columns().words().word(number(column));
    }

    /** 0 for the first row of a key. */
    int ordinal() {
        return month.ordinal(row);
    }
}
