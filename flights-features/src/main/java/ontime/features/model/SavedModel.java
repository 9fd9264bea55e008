package ontime.features.model;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import ontime.model.learning.TrainedModel;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.functions;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * A version of a model, loaded.
 *
 * @param manifest what it is
 * @param pipeline what it does
 */
public record SavedModel(TrainedModel manifest, PipelineModel pipeline) {

    /** What MLlib's regressions write. */
    private static final String PREDICTION = "prediction";

    /**
     * Rows with what the model says of them.
     *
     * @param rows with the features of the model's moment; all columns stay, and none is left of what lies between
     * @param column added: probabilities of the target's classes in their order, or the one number predicted, as an array
     */
    public Dataset<Row> score(Dataset<Row> rows, String column) {
        Dataset<Row> scored = pipeline.transform(rows);
        boolean hasScores = Arrays.asList(scored.columns()).contains(BoosterModel.SCORES);
        Column predicted =
                hasScores ? functions.vector_to_array(col(BoosterModel.SCORES), "float64") : array(col(PREDICTION));
        return scored.select(
                Stream.concat(Arrays.stream(rows.columns()).map(name -> col(name)), Stream.of(predicted.as(column)))
                        .toArray(Column[]::new));
    }

    /**
     * What {@link #score} adds, as a column of the row's own features, where the pipeline's kind has such a one.
     *
     * @param spark whose executors are to know the model
     */
    public Optional<Column> findColumn(SparkSession spark) {
        return TreesColumn.find(pipeline, spark);
    }
}
