package ontime.features.model;

import java.sql.Date;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ontime.model.prediction.PredictionRequest;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** A request in columns, with BTS's names where BTS has them: for the features, and for tables. */
public final class RequestValues {

    private static final List<Column> COLUMNS = List.of(
            new Column("Id", DataTypes.StringType, request -> request.id().toString()),
            new Column("Carrier", DataTypes.StringType, PredictionRequest::carrier),
            new Column("FlightNum", DataTypes.IntegerType, PredictionRequest::flightNum),
            new Column("Origin", DataTypes.StringType, PredictionRequest::origin),
            new Column("Dest", DataTypes.StringType, PredictionRequest::dest),
            new Column("FlightDate", DataTypes.DateType, request -> Date.valueOf(request.flightDate())),
            new Column("CRSDepTime", DataTypes.StringType, PredictionRequest::crsDepTime),
            new Column("CRSArrTime", DataTypes.StringType, PredictionRequest::crsArrTime),
            new Column("DepDelay", DataTypes.IntegerType, PredictionRequest::depDelay),
            new Column("TailNum", DataTypes.StringType, PredictionRequest::tailNum));

    /** The columns. */
    public static final StructType SCHEMA = new StructType(COLUMNS.stream()
            .map(column -> DataTypes.createStructField(column.name(), column.type(), true))
            .toArray(StructField[]::new));

    private record Column(String name, DataType type, Value value) {}

    @FunctionalInterface
    private interface Value {

        @Nullable
        Object of(PredictionRequest request);
    }

    private RequestValues() {}

    /** The values of the columns. The caller may add more. */
    public static List<@Nullable Object> of(PredictionRequest request) {
        List<@Nullable Object> values = new ArrayList<>();
        COLUMNS.forEach(column -> values.add(column.value().of(request)));
        return values;
    }

    /** The request in the columns of a row. */
    public static PredictionRequest request(Row row, Instant askedAt) {
        return new PredictionRequest(
                UUID.fromString(row.getAs("Id")),
                row.getAs("Carrier"),
                row.<Integer>getAs("FlightNum"),
                row.getAs("Origin"),
                row.getAs("Dest"),
                row.<Date>getAs("FlightDate").toLocalDate(),
                row.getAs("CRSDepTime"),
                row.getAs("CRSArrTime"),
                row.<@Nullable Integer>getAs("DepDelay"),
                row.<@Nullable String>getAs("TailNum"),
                askedAt);
    }
}
