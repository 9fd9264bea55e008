package ontime.jobs.bts;

import java.util.Arrays;
import java.util.stream.Stream;
import ontime.model.flight.BtsColumn;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The schema of the table {@code on_time_performance}: BTS's columns in BTS's order, then {@link #ORDINAL}. */
public final class FlightSchema {

    /** Numbers the rows with the same key: 0 for the first row, 1 and up for rows with other content. */
    public static final String ORDINAL = "Ordinal";

    /** All columns of the table. */
    public static final StructType TABLE = new StructType(Stream.concat(
                    Arrays.stream(BtsColumn.values()).map(FlightSchema::field),
                    Stream.of(new StructField(ORDINAL, DataTypes.IntegerType, true, Metadata.empty())))
            .toArray(StructField[]::new));

    private FlightSchema() {}

    private static StructField field(BtsColumn column) {
        return new StructField(column.columnName(), type(column.type()), true, Metadata.empty());
    }

    private static DataType type(BtsColumn.Type type) {
        return switch (type) {
            case INT -> DataTypes.IntegerType;
            case DATE -> DataTypes.DateType;
            case TIME, CODE, TAIL, TEXT -> DataTypes.StringType;
        };
    }
}
