package ontime.jobs.prediction;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import ontime.model.catalog.StoredDataset;
import ontime.model.prediction.BatchAnswer;
import ontime.model.prediction.DelayRange;
import ontime.model.prediction.Moment;
import ontime.model.prediction.Prediction;
import ontime.model.prediction.PredictionAnswer;
import ontime.model.prediction.PredictionRequest;
import ontime.model.prediction.Rejection;
import ontime.model.prediction.RejectionReason;
import ontime.model.settings.Settings;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * The predictions of each day's flights, in the table {@link StoredDataset#BATCH_PREDICTIONS}. The time of every answer is the
 * start of the day in UTC, so that equal answers give equal rows.
 */
final class PredictionTable {

    private static final StructType SCHEMA = RequestColumns.SCHEMA
            .add("Moment", DataTypes.StringType)
            .add("Probabilities", DataTypes.createArrayType(DataTypes.DoubleType, false))
            .add("Late", DataTypes.DoubleType)
            .add("Minutes", DataTypes.DoubleType)
            .add("Models", DataTypes.createArrayType(DataTypes.StringType, false))
            .add("DataVersion", DataTypes.LongType)
            .add("Rejected", DataTypes.StringType)
            .add("Cancelled", DataTypes.DoubleType)
            .add("LowMinutes", DataTypes.IntegerType)
            .add("HighMinutes", DataTypes.IntegerType);

    private PredictionTable() {}

    static DayTable<StoredAnswer> of(Supplier<SparkSession> spark, Settings settings) {
        return new DayTable<>(
                spark,
                settings,
                StoredDataset.BATCH_PREDICTIONS,
                SCHEMA,
                PredictionTable::row,
                PredictionTable::answer);
    }

    /** The time of a day's answers. */
    static Instant beginOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Row row(LocalDate day, StoredAnswer stored) {
        List<@Nullable Object> values =
                RequestColumns.values(day, stored.answer().request());
        PredictionAnswer answer = stored.answer().answer();
        Optional<Prediction> prediction = answer instanceof Prediction found ? Optional.of(found) : Optional.empty();
        values.add(prediction.map(found -> found.moment().momentName()).orElse(null));
        values.add(prediction
                .map(found -> found.probabilities().toArray(Double[]::new))
                .orElse(null));
        values.add(prediction.flatMap(Prediction::findLate).orElse(null));
        values.add(prediction.flatMap(Prediction::findMinutes).orElse(null));
        values.add(
                prediction.map(found -> found.models().toArray(String[]::new)).orElse(null));
        values.add(stored.dataVersion());
        values.add(answer instanceof Rejection rejection ? rejection.reason().name() : null);
        values.add(prediction.flatMap(Prediction::findCancelled).orElse(null));
        // The median is in Minutes.
        Optional<DelayRange> range = prediction.flatMap(Prediction::findRange);
        values.add(range.map(DelayRange::low).orElse(null));
        values.add(range.map(DelayRange::high).orElse(null));
        return RowFactory.create(values.toArray());
    }

    private static StoredAnswer answer(LocalDate day, Row row) {
        PredictionRequest request = RequestColumns.request(row);
        return new StoredAnswer(new BatchAnswer(request, answer(day, request, row)), row.<Long>getAs("DataVersion"));
    }

    private static PredictionAnswer answer(LocalDate day, PredictionRequest request, Row row) {
        String rejected = row.<@Nullable String>getAs("Rejected");
        if (rejected != null) {
            return new Rejection(request.id(), RejectionReason.valueOf(rejected), beginOf(day));
        }
        Double minutes = row.<@Nullable Double>getAs("Minutes");
        return new Prediction(
                request.id(),
                Moment.of(row.getAs("Moment")),
                row.getList(row.fieldIndex("Probabilities")),
                row.<@Nullable Double>getAs("Late"),
                minutes,
                range(minutes, row.<@Nullable Integer>getAs("LowMinutes"), row.<@Nullable Integer>getAs("HighMinutes")),
                row.<@Nullable Double>getAs("Cancelled"),
                row.getList(row.fieldIndex("Models")),
                beginOf(day));
    }

    private static @Nullable DelayRange range(@Nullable Double minutes, @Nullable Integer low, @Nullable Integer high) {
        return minutes == null || low == null || high == null ? null : new DelayRange(low, minutes.intValue(), high);
    }
}
