package ontime.model.learning;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The evaluation of a model on flights that it had not seen.
 *
 * @param scores by name: auc, logLoss, brier, calibrationError, accuracy, recall0 and on; mae and rmse of minutes;
 *     quantileLoss, inside, below, above, belowMedian, width and mae of ranges
 * @param reliability of probabilities of two classes; else empty
 * @param confusion flights by actual class, then predicted class, both in the target's order; empty for minutes and ranges
 */
public record Judgement(
        SortedMap<String, Double> scores, List<ReliabilityBin> reliability, List<List<Long>> confusion) {

    public Judgement {
        scores = new TreeMap<>(scores);
        reliability = List.copyOf(reliability);
        confusion = confusion.stream().map(List::copyOf).toList();
    }

    /** A score by its name. */
    public double getScore(String score) {
        Double value = scores.get(score);
        if (value == null) {
            throw new IllegalArgumentException("no such score: " + score + "; there are " + scores.keySet());
        }
        return value;
    }
}
