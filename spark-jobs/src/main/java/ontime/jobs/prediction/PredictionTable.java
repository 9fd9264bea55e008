package ontime.jobs.prediction;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import ontime.model.catalog.StoredDataset;
import ontime.model.prediction.BatchAnswer;
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
 * What models said of each day's flights, in the table {@link StoredDataset#BATCH_PREDICTIONS}. An answer is of the day's begin, in
 * UTC: it has no other instant, so that the same answer is the same row.
 */
final class PredictionTable {

    private static final StructType SCHEMA = RequestColumns.SCHEMA
            .add("Moment", DataTypes.StringType)
            .add("Probabilities", DataTypes.createArrayType(DataTypes.DoubleType, false))
            .add("Late", DataTypes.DoubleType)
            .add("Minutes", DataTypes.DoubleType)
            .add("Models", DataTypes.createArrayType(DataTypes.StringType, false))
            .add("DataVersion", DataTypes.LongType)
            .add("Rejected", DataTypes.StringType);

    private final DayTable table;

    PredictionTable(Supplier<SparkSession> spark, Settings settings) {
        this.table = new DayTable(spark, settings, StoredDataset.BATCH_PREDICTIONS, SCHEMA);
    }

    /** The answers of a day, in the order of their requests' ids. */
    List<StoredAnswer> list(LocalDate day) {
        return table.list(day).stream().map(row -> answer(day, row)).toList();
    }

    void replace(LocalDate day, List<StoredAnswer> answers) {
        table.replace(day, answers.stream().map(answer -> row(day, answer)).toList());
    }

    /** The instant of a day's answers. */
    static Instant beginOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Row row(LocalDate day, StoredAnswer stored) {
        List<@Nullable Object> values =
                RequestColumns.values(day, stored.answer().request());
        PredictionAnswer answer = stored.answer().answer();
        Optional<Prediction> said =
                answer instanceof Prediction prediction ? Optional.of(prediction) : Optional.empty();
        values.add(said.map(prediction -> prediction.moment().momentName()).orElse(null));
        values.add(said.map(prediction -> prediction.probabilities().toArray(Double[]::new))
                .orElse(null));
        values.add(said.flatMap(Prediction::findLate).orElse(null));
        values.add(said.flatMap(Prediction::findMinutes).orElse(null));
        values.add(said.map(prediction -> prediction.models().toArray(String[]::new))
                .orElse(null));
        values.add(stored.dataVersion());
        values.add(answer instanceof Rejection rejection ? rejection.reason().name() : null);
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
        return new Prediction(
                request.id(),
                Moment.of(row.getAs("Moment")),
                row.getList(row.fieldIndex("Probabilities")),
                row.<@Nullable Double>getAs("Late"),
                row.<@Nullable Double>getAs("Minutes"),
                row.getList(row.fieldIndex("Models")),
                beginOf(day));
    }
}
