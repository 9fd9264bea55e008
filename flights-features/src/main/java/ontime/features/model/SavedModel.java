package ontime.features.model;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import ontime.features.Feature;
import ontime.features.FlightFeatures;
import ontime.features.WeatherFeatures;
import ontime.model.learning.TrainedModel;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.functions;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * A version of a model, loaded.
 *
 * @param manifest its description
 * @param pipeline its stages
 */
public record SavedModel(TrainedModel manifest, PipelineModel pipeline) {

    /** What MLlib's regressions write. */
    private static final String PREDICTION = "prediction";

    /**
     * Adds the scores of the model to rows.
     *
     * @param rows with the features of the model's moment; all columns stay, and no intermediate column is left
     * @param column added: probabilities of the target's classes in their order, or the numbers predicted, as an array
     */
    public Dataset<Row> score(Dataset<Row> rows, String column) {
        return score(pipeline, rows, column);
    }

    /** The same for a pipeline that is not saved. */
    public static Dataset<Row> score(PipelineModel pipeline, Dataset<Row> rows, String column) {
        Dataset<Row> scored = pipeline.transform(rows);
        boolean hasScores = Arrays.asList(scored.columns()).contains(BoosterModel.SCORES);
        Column predicted =
                hasScores ? functions.vector_to_array(col(BoosterModel.SCORES), "float64") : array(col(PREDICTION));
        return scored.select(
                Stream.concat(Arrays.stream(rows.columns()).map(name -> col(name)), Stream.of(predicted.as(column)))
                        .toArray(Column[]::new));
    }

    /**
     * What {@link #score} adds, as a column of the row's own features, if the pipeline's kind has one. It holds the
     * model's trees: plan it once, as {@link PlannedColumns} does.
     */
    Optional<Column> findColumn() {
        return TreesColumn.find(pipeline);
    }

    /**
     * Scores a flight without values in this process, so that a model that cannot score fails before it serves.
     *
     * @throws IllegalArgumentException where the scores are not those of the model's target
     */
    public void check(SparkSession spark) {
        StructType schema = new StructType().add(BoosterModel.DATE, DataTypes.DateType);
        List<Feature> features = new ArrayList<>(FlightFeatures.at(manifest.moment()));
        features.addAll(WeatherFeatures.FEATURES);
        for (Feature feature : features) {
            boolean isCategory = feature.kind() == Feature.Kind.CATEGORY;
            schema = schema.add(feature.name(), isCategory ? DataTypes.StringType : DataTypes.DoubleType);
        }
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Dataset<Row> flight = spark.createDataFrame(context.<Row>emptyRDD(), schema);
        Dataset<Row> scored = findColumn()
                .map(scores -> flight.select(scores.as(PREDICTION)))
                .orElseGet(() -> score(flight, PREDICTION).select(PREDICTION));
        double[] scores = PlannedColumns.of(scored)
                .of(new Object[schema.size()], row -> row.getArray(0).toDoubleArray());
        int expected = manifest.target().outputs();
        if (scores.length != expected || !Arrays.stream(scores).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%s scores a flight with %s, not with %d numbers",
                    manifest.id(),
                    Arrays.toString(scores),
                    expected));
        }
    }
}
