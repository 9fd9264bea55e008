package ontime.jobs.prediction;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import ontime.model.catalog.StoredDataset;
import ontime.model.settings.Settings;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** The flights to predict for each day, in the table {@link StoredDataset#PREDICTION_REQUESTS}. */
final class RequestTable {

    private static final StructType SCHEMA = RequestColumns.SCHEMA
            .add("ScheduleDay", DataTypes.DateType)
            .add("Subscriptions", DataTypes.createArrayType(DataTypes.StringType, false));

    private RequestTable() {}

    static DayTable<RequestedFlight> of(Supplier<SparkSession> spark, Settings settings) {
        return new DayTable<>(
                spark, settings, StoredDataset.PREDICTION_REQUESTS, SCHEMA, RequestTable::row, RequestTable::flight);
    }

    private static Row row(LocalDate day, RequestedFlight flight) {
        List<@Nullable Object> values = RequestColumns.values(day, flight.request());
        values.add(flight.scheduleDay().map(Date::valueOf).orElse(null));
        values.add(flight.subscriptions().toArray(String[]::new));
        return RowFactory.create(values.toArray());
    }

    private static RequestedFlight flight(LocalDate day, Row row) {
        return new RequestedFlight(
                RequestColumns.request(row),
                Optional.ofNullable(row.<@Nullable Date>getAs("ScheduleDay")).map(Date::toLocalDate),
                row.getList(row.fieldIndex("Subscriptions")));
    }
}
