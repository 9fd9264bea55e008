package ontime.jobs.model.evaluate;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import ontime.jobs.model.rows.TrainingInput;
import ontime.model.learning.Judgement;
import ontime.model.prediction.Target;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The scores of a challenger and of everything it is compared with, on the same later flights.
 *
 * @param challenger its scores
 * @param champion the scores of the model that serves
 * @param others scores of the prior, of the majority class, and of the champion
 */
public record ModelComparison(
        Judgement challenger, Optional<Judgement> champion, SortedMap<String, SortedMap<String, Double>> others) {

    private static final String PRIOR = "prior";
    private static final String MAJORITY = "majority";
    private static final String CHAMPION = "champion";

    /** Scores all of them on the same rows. */
    public static ModelComparison of(
            Target target,
            PipelineModel challenger,
            Optional<PipelineModel> champion,
            Dataset<Row> train,
            Dataset<Row> test) {
        Evaluator evaluator = new Evaluator(target);
        Judgement judgement = evaluator.judge(Evaluator.score(challenger, test));
        Optional<Judgement> serving = champion.map(model -> evaluator.judge(Evaluator.score(model, test)));
        double[] prior = prior(train, target);
        SortedMap<String, SortedMap<String, Double>> others = new TreeMap<>();
        others.put(PRIOR, evaluator.judgeConstant(test, prior));
        if (!target.labels().isEmpty()) {
            others.put(MAJORITY, majority(prior, judgement.confusion()));
        }
        serving.ifPresent(judged -> others.put(CHAMPION, judged.scores()));
        return new ModelComparison(judgement, serving, others);
    }

    /** A score of the prior. */
    public double getPrior(String score) {
        SortedMap<String, Double> prior = others.get(PRIOR);
        Double value = prior == null ? null : prior.get(score);
        if (value == null) {
            throw new IllegalArgumentException("the prior has no score " + score);
        }
        return value;
    }

    /** The prediction without any feature: the share of each class in training, or the percentiles of the minutes. */
    private static double[] prior(Dataset<Row> train, Target target) {
        String label = TrainingInput.label(target);
        if (target == Target.MINUTES) {
            return train.stat().approxQuantile(label, new double[] {0.5}, 0.001);
        }
        if (target == Target.RANGE) {
            double[] levels =
                    Target.RANGE_LEVELS.stream().mapToDouble(level -> level).toArray();
            return train.stat().approxQuantile(label, levels, 0.001);
        }
        Column[] shares = IntStream.range(0, target.labels().size())
                .mapToObj(index -> avg(when(col(label).equalTo(index), 1.0).otherwise(0.0)))
                .toArray(Column[]::new);
        Row means = train.select(shares).first();
        return IntStream.range(0, shares.length).mapToDouble(means::getDouble).toArray();
    }

    /** The scores of always predicting the most frequent class of training. */
    private static SortedMap<String, Double> majority(double[] prior, List<List<Long>> confusion) {
        int most =
                IntStream.range(0, prior.length).reduce(0, (best, index) -> prior[index] > prior[best] ? index : best);
        long[] actual = confusion.stream()
                .mapToLong(row -> row.stream().mapToLong(count -> count).sum())
                .toArray();
        SortedMap<String, Double> scores = new TreeMap<>();
        scores.put("accuracy", (double) actual[most] / LongStream.of(actual).sum());
        for (int index = 0; index < actual.length; index++) {
            scores.put("recall" + index, index == most ? 1.0 : 0.0);
        }
        return scores;
    }
}
