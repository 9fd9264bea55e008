package ontime.jobs.bts;

import java.util.List;
import ontime.model.flight.BtsColumn;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.SpecificInternalRow;

/**
 * A window on {@link FlightColumns} in the form that Spark reads, without boxing. Columns that no row has a value in, as
 * the diversions of most months, are empty from the start and never touched.
 */
final class FlightRow {

    private final FlightColumns columns;
    private final List<BtsColumn> present;
    private final int ordinalPosition = BtsColumn.values().length;
    private final SpecificInternalRow row = new SpecificInternalRow(FlightSchema.TABLE);

    FlightRow(FlightColumns columns) {
        this.columns = columns;
        this.present = columns.present();
        for (int position = 0; position < row.numFields(); position++) {
            row.setNullAt(position);
        }
    }

    InternalRow at(int number, int ordinal) {
        for (BtsColumn column : present) {
            set(column, columns.get(column, number));
        }
        row.setInt(ordinalPosition, ordinal);
        return row;
    }

    private void set(BtsColumn column, int value) {
        int position = column.ordinal();
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
