package ontime.jobs.prediction;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ontime.features.model.RequestValues;
import ontime.model.prediction.PredictionRequest;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** The first columns of both tables of a day's batch: the day, the request, and when it was made. */
final class RequestColumns {

    /** The day of the batch, by which the tables are partitioned. */
    static final String DAY = "Day";

    private static final String ASKED_AT = "AskedAt";

    static final StructType SCHEMA = schema();

    private RequestColumns() {}

    /** The values of the columns, as a list that callers extend. */
    static List<@Nullable Object> values(LocalDate day, PredictionRequest request) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(Date.valueOf(day));
        values.addAll(RequestValues.of(request));
        values.add(Timestamp.from(request.askedAt()));
        return values;
    }

    static PredictionRequest request(Row row) {
        return RequestValues.request(row, row.<Timestamp>getAs(ASKED_AT).toInstant());
    }

    private static StructType schema() {
        StructType schema = new StructType().add(DAY, DataTypes.DateType);
        for (StructField field : RequestValues.SCHEMA.fields()) {
            schema = schema.add(field);
        }
        return schema.add(ASKED_AT, DataTypes.TimestampType);
    }
}
