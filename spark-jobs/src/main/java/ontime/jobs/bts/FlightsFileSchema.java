package ontime.jobs.bts;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import ontime.model.flight.BtsColumn;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;

/**
 * The columns of a file of the table, with the types that Spark uses for {@link FlightSchema#TABLE}. Year and Month are
 * in the folder's name. Every file has the same columns, so that readers without Delta can combine them.
 */
final class FlightsFileSchema {

    /** BTS's columns in a file, which come before the ordinal. */
    static final List<BtsColumn> COLUMNS = Arrays.stream(BtsColumn.values())
            .filter(column -> column != BtsColumn.YEAR && column != BtsColumn.MONTH)
            .toList();

    static final MessageType TYPE = new MessageType(
            "on_time_performance",
            Stream.concat(
                            COLUMNS.stream().map(FlightsFileSchema::type),
                            Stream.of(Types.required(PrimitiveTypeName.INT32).named(FlightSchema.ORDINAL)))
                    .toList());

    private FlightsFileSchema() {}

    private static Type type(BtsColumn column) {
        Repetition repetition = BtsColumn.KEY.contains(column) ? Repetition.REQUIRED : Repetition.OPTIONAL;
        return switch (column.type()) {
            case INT -> Types.primitive(PrimitiveTypeName.INT32, repetition).named(column.columnName());
            case DATE ->
                Types.primitive(PrimitiveTypeName.INT32, repetition)
                        .as(LogicalTypeAnnotation.dateType())
                        .named(column.columnName());
            case TIME, CODE, TAIL, TEXT ->
                Types.primitive(PrimitiveTypeName.BINARY, repetition)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(column.columnName());
        };
    }
}
