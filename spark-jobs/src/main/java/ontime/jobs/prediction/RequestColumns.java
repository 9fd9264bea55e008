package ontime.jobs.prediction;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ontime.model.prediction.PredictionRequest;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** A request in columns, with BTS's names where BTS has them: what both tables of a day's batch begin with. */
final class RequestColumns {

    /** The day of the batch: the tables' partitions. */
    static final String DAY = "Day";

    static final StructType SCHEMA = new StructType()
            .add(DAY, DataTypes.DateType)
            .add("Id", DataTypes.StringType)
            .add("Carrier", DataTypes.StringType)
            .add("FlightNum", DataTypes.IntegerType)
            .add("Origin", DataTypes.StringType)
            .add("Dest", DataTypes.StringType)
            .add("FlightDate", DataTypes.DateType)
            .add("CRSDepTime", DataTypes.StringType)
            .add("CRSArrTime", DataTypes.StringType)
            .add("DepDelay", DataTypes.IntegerType)
            .add("TailNum", DataTypes.StringType)
            .add("AskedAt", DataTypes.TimestampType);

    private RequestColumns() {}

    /** The values of the columns, to which others may be added. */
    static List<@Nullable Object> values(LocalDate day, PredictionRequest request) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(Date.valueOf(day));
        values.add(request.id().toString());
        values.add(request.carrier());
        values.add(request.flightNum());
        values.add(request.origin());
        values.add(request.dest());
        values.add(Date.valueOf(request.flightDate()));
        values.add(request.crsDepTime());
        values.add(request.crsArrTime());
        values.add(request.depDelay());
        values.add(request.tailNum());
        values.add(Timestamp.from(request.askedAt()));
        return values;
    }

    static PredictionRequest request(Row row) {
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
                row.<Timestamp>getAs("AskedAt").toInstant());
    }
}
