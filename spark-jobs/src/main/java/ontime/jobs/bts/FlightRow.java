package ontime.jobs.bts;

import ontime.model.flight.BtsColumn;
import org.apache.spark.unsafe.types.UTF8String;

/** A window on {@link FlightColumns}: values are looked up when they are asked for. */
final class FlightRow {

    private final FlightColumns columns;
    private int number;
    private int ordinal;

    FlightRow(FlightColumns columns) {
        this.columns = columns;
    }

    /** Moves the window to a row. */
    FlightRow at(int number, int ordinal) {
        this.number = number;
        this.ordinal = ordinal;
        return this;
    }

    boolean isNull(BtsColumn column) {
        return columns.get(column, number) == FlightColumns.NULL;
    }

    /** A number, or a date as days since 1970. */
    int number(BtsColumn column) {
        return columns.get(column, number);
    }

    /** A code, a text, or a time as hhmm. */
    UTF8String text(BtsColumn column) {
        int value = columns.get(column, number);
        return column.type() == BtsColumn.Type.TIME
                ? FlightColumns.time(value)
                : columns.words().word(value);
    }

    /** 0 for the first row of a key. */
    int ordinal() {
        return ordinal;
    }
}
