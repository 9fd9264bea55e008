package ontime.jobs.model.train;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.month;

import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import ontime.features.model.BoosterModel;
import ontime.jobs.model.evaluate.Evaluator;
import ontime.jobs.model.rows.TrainingInput;
import ontime.model.learning.FlightSpan;
import ontime.model.learning.TrainedModel;
import ontime.model.prediction.Moment;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.Transformer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Repeats the calibration of a trained model on later flights. Its trees stay. Few weeks are mostly their weather, so that
 * only a part of the correction is made, and days ahead only of the level.
 */
public final class Recalibration {

    /** With so many days, half of the correction is made. */
    private static final double DAYS_OF_HALF = 28;

    private static final int MOST_ROWS = 500_000;
    private static final long SEED = 7;

    private final TrainedModel model;
    private final PipelineModel pipeline;

    /** A repetition for a model. */
    public Recalibration(TrainedModel model, PipelineModel pipeline) {
        this.model = model;
        this.pipeline = pipeline;
    }

    /** The trees whose calibration can be repeated; empty for a model of minutes or of several classes. */
    private Optional<BoosterModel> findTrees() {
        Transformer last = pipeline.stages()[pipeline.stages().length - 1];
        return last instanceof BoosterModel trees && trees.canBeCalibrated() ? Optional.of(trees) : Optional.empty();
    }

    /**
     * The model with the calibration repeated.
     *
     * @param rows flights with features and outcomes that the model did not learn from
     * @param span of these flights
     * @throws IllegalArgumentException if the model has no calibration
     */
    public Fitted fit(Dataset<Row> rows, FlightSpan span) {
        BoosterModel trees = findTrees()
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s cannot be recalibrated: only trees that predict a probability of two classes can. Train it again"
                                .formatted(model.id())));
        boolean isDaysAhead = model.moment() == Moment.BEFORE_DEPARTURE;
        double days = ChronoUnit.DAYS.between(span.from(), span.to()) + 1.0;
        Calibration whole = Outcomes.of(Evaluator.score(pipeline, rows), model, trees, span.rows())
                .calibration(isDaysAhead);
        Calibration part = whole.partly(days / (days + DAYS_OF_HALF));
        BoosterModel changed = trees.recalibrated(part.slope(), part.intercept());
        PipelineStage[] stages = pipeline.stages().clone();
        stages[stages.length - 1] = changed;
        PipelineModel result = new Pipeline().setStages(stages).fit(rows.limit(1));
        return new Fitted(result, parameters(changed, span));
    }

    private SortedMap<String, String> parameters(BoosterModel changed, FlightSpan span) {
        SortedMap<String, String> parameters = new TreeMap<>(model.parameters());
        Optional<FlightSpan> before = model.findRecalibration();
        long rows = span.rows() + before.map(FlightSpan::rows).orElse(0L);
        parameters.put("calibration.slope", Double.toString(changed.slopeValue()));
        parameters.put("calibration.intercept", Double.toString(changed.interceptValue()));
        parameters.put(
                TrainedModel.RECALIBRATED_FROM,
                before.map(FlightSpan::from).orElse(span.from()).toString());
        parameters.put(TrainedModel.RECALIBRATED_TO, span.to().toString());
        parameters.put(TrainedModel.RECALIBRATED_ROWS, Long.toString(rows));
        parameters.put(TrainedModel.RECALIBRATED_VERSION, Integer.toString(model.version()));
        return parameters;
    }

    /** What was predicted for flights and what happened, in memory. */
    private static final class Outcomes {

        private final float[][] predicted;
        private final float[] labels;
        private final float[] seasons;

        Outcomes(float[][] predicted, float[] labels, float[] seasons) {
            this.predicted = predicted;
            this.labels = labels;
            this.seasons = seasons;
        }

        static Outcomes of(Dataset<Row> scored, TrainedModel model, BoosterModel trees, long all) {
            Dataset<Row> rows = scored.select(
                    col(Evaluator.PREDICTED).getItem(1).cast("float"),
                    col(TrainingInput.label(model.target())).cast("float"),
                    month(col("FlightDate")));
            Dataset<Row> taken = all > MOST_ROWS ? rows.sample((double) MOST_ROWS / all, SEED) : rows;
            int most = (int) Math.min(all, MOST_ROWS);
            float[][] predicted = new float[most][1];
            float[] labels = new float[most];
            float[] seasons = new float[most];
            double[] year = trees.seasonValues();
            int filled = 0;
            for (Iterator<Row> iterator = taken.toLocalIterator(); filled < most && iterator.hasNext(); filled++) {
                Row row = iterator.next();
                predicted[filled][0] = row.getFloat(0);
                labels[filled] = row.getFloat(1);
                seasons[filled] = year.length == 0 ? 0 : (float) year[row.getInt(2) - 1];
            }
            return new Outcomes(
                    Arrays.copyOf(predicted, filled), Arrays.copyOf(labels, filled), Arrays.copyOf(seasons, filled));
        }

        Calibration calibration(boolean onlyLevel) {
            return onlyLevel
                    ? Calibration.NONE.levelled(predicted, labels, seasons)
                    : Calibration.fit(predicted, labels, seasons);
        }
    }
}
