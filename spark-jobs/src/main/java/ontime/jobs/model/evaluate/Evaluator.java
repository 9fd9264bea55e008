package ontime.jobs.model.evaluate;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log;
import static org.apache.spark.sql.functions.median;
import static org.apache.spark.sql.functions.pow;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.var_pop;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import ontime.features.model.SavedModel;
import ontime.jobs.model.rows.TrainingInput;
import ontime.model.learning.Judgement;
import ontime.model.prediction.Target;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * Scores models on flights that they were not trained on.
 *
 * <p>MLlib's metrics would not do: {@code MulticlassMetrics} has no rows for classes without flights, and
 * {@code BinaryClassificationMetrics} sorts all flights by their score. Two aggregations give everything here.
 */
public final class Evaluator {

    /** Probabilities of the target's classes in their order, or the numbers predicted: an array. */
    public static final String PREDICTED = "Predicted";

    /** The score of ranges that decides at the gate; lower is better. */
    static final String QUANTILE_LOSS = "quantileLoss";

    /** The share of flights that a range holds. */
    static final String INSIDE = "inside";

    private static final String ACTUAL = "_actual";
    private static final double ALMOST_ZERO = 1e-15;
    private static final int STEPS = 10_000;

    private final Target target;

    public Evaluator(Target target) {
        this.target = target;
    }

    /** Adds a model's predictions to rows. */
    public static Dataset<Row> score(PipelineModel model, Dataset<Row> rows) {
        return SavedModel.score(model, rows, PREDICTED);
    }

    /** The scores of the predictions in {@link #PREDICTED}. */
    public Judgement judge(Dataset<Row> scored) {
        // Score each flight once, not once for each metric.
        Dataset<Row> rows = scored.select(col(TrainingInput.label(target)).as(ACTUAL), col(PREDICTED))
                .persist(StorageLevel.DISK_ONLY());
        try {
            return judgement(rows);
        } finally {
            rows.unpersist();
        }
    }

    private Judgement judgement(Dataset<Row> rows) {
        return switch (target) {
            case LATE, CANCELLED -> {
                ProbabilityCounts counts = counts(rows);
                SortedMap<String, Double> scores = classes(rows);
                scores.put("auc", counts.auc());
                scores.put("calibrationError", counts.calibrationError(target.reliabilitySteps()));
                yield new Judgement(scores, counts.reliability(target.reliabilitySteps()), confusion(rows, scores));
            }
            case DELAY_CLASS -> {
                SortedMap<String, Double> scores = classes(rows);
                yield new Judgement(scores, List.of(), confusion(rows, scores));
            }
            case MINUTES -> new Judgement(minutes(rows), List.of(), List.of());
            case RANGE -> new Judgement(range(rows), List.of(), List.of());
        };
    }

    /** The scores of a prediction that is the same for all flights. */
    SortedMap<String, Double> judgeConstant(Dataset<Row> rows, double[] predicted) {
        Column[] numbers =
                Arrays.stream(predicted).mapToObj(number -> lit(number)).toArray(Column[]::new);
        Dataset<Row> scored = rows.select(
                col(TrainingInput.label(target)).as(ACTUAL), array(numbers).as(PREDICTED));
        return switch (target) {
            case LATE, DELAY_CLASS, CANCELLED -> classes(scored);
            case MINUTES -> minutes(scored);
            case RANGE -> range(scored);
        };
    }

    private SortedMap<String, Double> classes(Dataset<Row> rows) {
        Column ofActual = expr("element_at(%s, cast(%s as int) + 1)".formatted(PREDICTED, ACTUAL));
        // The sum of the squares, with 1 taken off the actual class's probability.
        Column squares = expr("aggregate(%s, 0D, (total, p) -> total + p * p)".formatted(PREDICTED))
                .minus(ofActual.multiply(2))
                .plus(1);
        Row means = rows.agg(avg(log(greatest(ofActual, lit(ALMOST_ZERO)))), avg(squares), count(lit(1)))
                .first();
        SortedMap<String, Double> scores = new TreeMap<>();
        scores.put("logLoss", -means.getDouble(0));
        // With two classes both squares are equal; the Brier score of a probability is one of them.
        scores.put("brier", target.isYesOrNo() ? means.getDouble(1) / 2 : means.getDouble(1));
        scores.put("rows", (double) means.getLong(2));
        return scores;
    }

    private static SortedMap<String, Double> minutes(Dataset<Row> rows) {
        Column error = col(PREDICTED).getItem(0).minus(col(ACTUAL));
        Row means = rows.agg(
                        avg(abs(error)), avg(pow(error, lit(2))), count(lit(1)), median(abs(error)), var_pop(ACTUAL))
                .first();
        SortedMap<String, Double> scores = new TreeMap<>();
        scores.put("mae", means.getDouble(0));
        scores.put("rmse", Math.sqrt(means.getDouble(1)));
        scores.put("medianError", means.getDouble(3));
        scores.put("r2", 1 - means.getDouble(1) / means.getDouble(4));
        scores.put("rows", (double) means.getLong(2));
        return scores;
    }

    /**
     * The mean loss of the percentiles, the shares of flights inside the range, below and above it and below its median, its
     * width, and the mean error of the median.
     */
    private static SortedMap<String, Double> range(Dataset<Row> rows) {
        Column low = col(PREDICTED).getItem(0);
        Column median = col(PREDICTED).getItem(1);
        Column high = col(PREDICTED).getItem(2);
        Column below = oneIf(col(ACTUAL).lt(low));
        Column above = oneIf(col(ACTUAL).gt(high));
        // Whole minutes: a flight with the median's own delay is half on each side.
        Column belowMedian = oneIf(col(ACTUAL).lt(median))
                .plus(oneIf(col(ACTUAL).leq(median)))
                .divide(2);
        Row means = rows.agg(
                        avg(quantileLoss()),
                        avg(below),
                        avg(above),
                        avg(belowMedian),
                        avg(high.minus(low)),
                        avg(abs(median.minus(col(ACTUAL)))),
                        count(lit(1)))
                .first();
        SortedMap<String, Double> scores = new TreeMap<>();
        scores.put(QUANTILE_LOSS, means.getDouble(0));
        scores.put("below", means.getDouble(1));
        scores.put("above", means.getDouble(2));
        scores.put(INSIDE, 1 - means.getDouble(1) - means.getDouble(2));
        scores.put("belowMedian", means.getDouble(3));
        scores.put("width", means.getDouble(4));
        scores.put("mae", means.getDouble(5));
        scores.put("rows", (double) means.getLong(6));
        return scores;
    }

    /** 1 where a flight is inside a range, else 0. */
    public static Column inside(Column actual) {
        return oneIf(actual.between(col(PREDICTED).getItem(0), col(PREDICTED).getItem(2)));
    }

    private static Column oneIf(Column condition) {
        return when(condition, 1.0).otherwise(0.0);
    }

    /** The mean over all percentiles. */
    private static Column quantileLoss() {
        Column sum = lit(0.0);
        for (int index = 0; index < Target.RANGE_LEVELS.size(); index++) {
            double level = Target.RANGE_LEVELS.get(index);
            Column missing = col(ACTUAL).minus(col(PREDICTED).getItem(index));
            sum = sum.plus(greatest(missing.multiply(level), missing.multiply(level - 1)));
        }
        return sum.divide(Target.RANGE_LEVELS.size());
    }

    private static ProbabilityCounts counts(Dataset<Row> rows) {
        Column happens = col(PREDICTED).getItem(1);
        List<Row> steps = rows.groupBy(
                        least(floor(happens.multiply(STEPS)), lit(STEPS - 1)).as("_step"))
                .agg(count(lit(1)), sum(ACTUAL), sum(happens))
                .collectAsList();
        ProbabilityCounts counts = new ProbabilityCounts(STEPS);
        for (Row step : steps) {
            counts.add((int) step.getLong(0), step.getLong(1), Math.round(step.getDouble(2)), step.getDouble(3));
        }
        return counts;
    }

    /** Flights by actual and predicted class; adds accuracy and recalls to the scores. A recall is 0 without flights. */
    private List<List<Long>> confusion(Dataset<Row> rows, SortedMap<String, Double> scores) {
        int classes = target.labels().size();
        Long[][] counts = new Long[classes][classes];
        Arrays.stream(counts).forEach(row -> Arrays.fill(row, 0L));
        Column predicted = expr("array_position(%s, array_max(%s)) - 1".formatted(PREDICTED, PREDICTED));
        for (Row row : rows.groupBy(col(ACTUAL).cast("int"), predicted.cast("int"))
                .agg(count(lit(1)))
                .collectAsList()) {
            counts[row.getInt(0)][row.getInt(1)] = row.getLong(2);
        }
        long right = 0;
        long all = 0;
        for (int actual = 0; actual < classes; actual++) {
            long ofClass =
                    Arrays.stream(counts[actual]).mapToLong(count -> count).sum();
            scores.put("recall" + actual, share(counts[actual][actual], ofClass));
            right += counts[actual][actual];
            all += ofClass;
        }
        scores.put("accuracy", share(right, all));
        return Arrays.stream(counts).map(List::of).toList();
    }

    private static double share(long some, long all) {
        return all == 0 ? 0 : (double) some / all;
    }
}
