package ontime.jobs.bts;

import ontime.model.flight.BtsColumn;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.SpecificInternalRow;

/** A window on {@link FlightColumns} in the form that Spark reads, without boxing. */
final class FlightRow {

    private static final BtsColumn[] COLUMNS = BtsColumn.values();

    private final FlightColumns columns;
    private final SpecificInternalRow row = new SpecificInternalRow(FlightSchema.TABLE);

    FlightRow(FlightColumns columns) {
        this.columns = columns;
    }

    InternalRow at(int number, int ordinal) {
        for (int column = 0; column < COLUMNS.length; column++) {
            set(COLUMNS[column], column, columns.get(COLUMNS[column], number));
        }
        row.setInt(COLUMNS.length, ordinal);
        return row;
    }

    private void set(BtsColumn column, int position, int value) {
        if (value == FlightColumns.NULL) {
            row.setNullAt(position);
            return;
        }
        switch (column.type()) {
            case INT, DATE -> row.setInt(position, value);
            case TIME -> row.update(position, FlightColumns.time(value));
            case CODE, TEXT -> row.update(position, columns.words().word(value));
        }
    }
}
