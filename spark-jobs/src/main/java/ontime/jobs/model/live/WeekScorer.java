package ontime.jobs.model.live;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.SortedMap;
import java.util.TreeMap;
import ontime.jobs.model.evaluate.Evaluator;
import ontime.jobs.model.rows.TrainingInput;
import ontime.model.learning.Judgement;
import ontime.model.learning.WeekScore;
import ontime.model.prediction.Target;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/** Scores the predictions for the flights of a week, of any target. */
final class WeekScorer {

    private final Target target;
    private final Evaluator evaluator;

    WeekScorer(Target target) {
        this.target = target;
        this.evaluator = new Evaluator(target);
    }

    /**
     * The score of a week.
     *
     * @param empty the same week without a flight
     * @param scored flights of the week with the target's label and {@link Evaluator#PREDICTED}
     */
    WeekScore score(WeekScore empty, Dataset<Row> scored) {
        // The model predicts each flight once, not once for the means and once for the scores.
        Dataset<Row> rows = scored.select(col(TrainingInput.label(target)), col(Evaluator.PREDICTED))
                .persist(StorageLevel.DISK_ONLY());
        try {
            return scoreOnce(empty, rows);
        } finally {
            rows.unpersist();
        }
    }

    private WeekScore scoreOnce(WeekScore empty, Dataset<Row> scored) {
        Row means = scored.agg(count(lit(1)), avg(actual()), avg(predicted())).first();
        long flights = means.getLong(0);
        if (flights == 0) {
            return empty;
        }
        Judgement judgement = evaluator.judge(scored);
        return new WeekScore(
                empty.week(),
                empty.source(),
                Math.max(flights, empty.predictions()),
                flights,
                empty.learnedDays(),
                empty.dataVersion(),
                means.getDouble(1),
                means.getDouble(2),
                finite(judgement.scores()),
                judgement.reliability());
    }

    /** Whether a flight is in the last class or in the range, or the number that is predicted. */
    private Column actual() {
        Column label = col(TrainingInput.label(target));
        return switch (target) {
            case LATE, DELAY_CLASS, CANCELLED ->
                when(label.equalTo(target.labels().size() - 1), 1.0).otherwise(0.0);
            case MINUTES -> label;
            case RANGE -> Evaluator.inside(label);
        };
    }

    private Column predicted() {
        return switch (target) {
            case LATE, DELAY_CLASS, CANCELLED ->
                col(Evaluator.PREDICTED).getItem(target.labels().size() - 1);
            case MINUTES -> col(Evaluator.PREDICTED).getItem(0);
            case RANGE -> lit(Target.RANGE_SHARE);
        };
    }

    /** A score of too few flights may be none; JSON has no such number. */
    private static SortedMap<String, Double> finite(SortedMap<String, Double> scores) {
        SortedMap<String, Double> finite = new TreeMap<>(scores);
        finite.values().removeIf(score -> !Double.isFinite(score));
        return finite;
    }
}
