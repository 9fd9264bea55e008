package ontime.jobs.model.evaluate;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.median;
import static org.apache.spark.sql.functions.pow;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.var_pop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import ontime.features.model.BoosterModel;
import ontime.jobs.model.rows.TrainingInput;
import ontime.model.learning.Judgement;
import ontime.model.prediction.Target;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.functions;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/** Judges models by flights that they have not seen. */
public final class Evaluator {

    /** Probabilities of the target's classes in their order, or the one number predicted: an array. */
    static final String PREDICTED = "Predicted";

    private static final String ACTUAL = "_actual";
    private static final double ALMOST_ZERO = 1e-15;
    private static final int STEPS = 10_000;

    private final Target target;

    public Evaluator(Target target) {
        this.target = target;
    }

    /** Rows with what a model says of them. */
    public static Dataset<Row> score(PipelineModel model, Dataset<Row> rows) {
        Dataset<Row> scored = model.transform(rows);
        boolean hasScores = Arrays.asList(scored.columns()).contains(BoosterModel.SCORES);
        Column predicted = hasScores
                ? functions.vector_to_array(col(BoosterModel.SCORES), "float64")
                : org.apache.spark.sql.functions.array(col("prediction"));
        List<Column> columns = new ArrayList<>();
        for (String column : rows.columns()) {
            columns.add(col(column));
        }
        columns.add(predicted.as(PREDICTED));
        return scored.select(columns.toArray(Column[]::new));
    }

    /** How predictions in {@link #PREDICTED} did. */
    public Judgement judge(Dataset<Row> scored) {
        // Trees are asked once for each flight, not once for each score.
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
            case LATE -> {
                ProbabilityCounts counts = counts(rows);
                SortedMap<String, Double> scores = classes(rows);
                scores.put("auc", counts.auc());
                scores.put("calibrationError", counts.calibrationError());
                yield new Judgement(scores, counts.reliability(), confusion(rows, scores));
            }
            case DELAY_CLASS -> {
                SortedMap<String, Double> scores = classes(rows);
                yield new Judgement(scores, List.of(), confusion(rows, scores));
            }
            case MINUTES -> new Judgement(minutes(rows), List.of(), List.of());
        };
    }

    /** What a prediction that is the same for all flights would score. */
    SortedMap<String, Double> judgeConstant(Dataset<Row> rows, double[] predicted) {
        Column[] numbers =
                Arrays.stream(predicted).mapToObj(number -> lit(number)).toArray(Column[]::new);
        Dataset<Row> scored = rows.select(
                col(TrainingInput.label(target)).as(ACTUAL),
                org.apache.spark.sql.functions.array(numbers).as(PREDICTED));
        return target == Target.MINUTES ? minutes(scored) : classes(scored);
    }

    private SortedMap<String, Double> classes(Dataset<Row> rows) {
        Column ofActual = expr("element_at(%s, cast(%s as int) + 1)".formatted(PREDICTED, ACTUAL));
        // The sum of the squares, with 1 taken off the actual class's probability.
        Column squares = expr("aggregate(%s, 0D, (total, p) -> total + p * p)".formatted(PREDICTED))
                .minus(ofActual.multiply(2))
                .plus(1);
        Row means = rows.agg(
                        avg(org.apache.spark.sql.functions.log(
                                org.apache.spark.sql.functions.greatest(ofActual, lit(ALMOST_ZERO)))),
                        avg(squares),
                        count(lit(1)))
                .first();
        SortedMap<String, Double> scores = new TreeMap<>();
        scores.put("logLoss", -means.getDouble(0));
        // Of two classes both squares are the same; Brier's score of a probability is one of them.
        scores.put("brier", target == Target.LATE ? means.getDouble(1) / 2 : means.getDouble(1));
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

    private static ProbabilityCounts counts(Dataset<Row> rows) {
        Column late = col(PREDICTED).getItem(1);
        List<Row> steps = rows.groupBy(
                        least(floor(late.multiply(STEPS)), lit(STEPS - 1)).as("_step"))
                .agg(count(lit(1)), sum(ACTUAL), sum(late))
                .collectAsList();
        ProbabilityCounts counts = new ProbabilityCounts(STEPS);
        for (Row step : steps) {
            counts.add((int) step.getLong(0), step.getLong(1), Math.round(step.getDouble(2)), step.getDouble(3));
        }
        return counts;
    }

    /** Flights by actual and predicted class; accuracy and recalls follow from it. */
    private List<List<Long>> confusion(Dataset<Row> rows, SortedMap<String, Double> scores) {
        int classes = target.labels().size();
        long[][] counts = new long[classes][classes];
        Column predicted = expr("array_position(%s, array_max(%s)) - 1".formatted(PREDICTED, PREDICTED));
        for (Row row : rows.groupBy(col(ACTUAL).cast("int"), predicted.cast("int"))
                .agg(count(lit(1)))
                .collectAsList()) {
            counts[row.getInt(0)][row.getInt(1)] = row.getLong(2);
        }
        scores.put("accuracy", ConfusionScores.accuracy(counts));
        for (int actual = 0; actual < classes; actual++) {
            scores.put("recall" + actual, ConfusionScores.recall(counts, actual));
        }
        return ConfusionScores.rows(counts);
    }
}
