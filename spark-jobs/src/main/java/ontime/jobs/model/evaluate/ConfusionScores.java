package ontime.jobs.model.evaluate;

import java.util.Arrays;
import java.util.List;

/** What follows from counts of flights by actual class, then predicted class. */
final class ConfusionScores {

    private ConfusionScores() {}

    static double accuracy(long[][] counts) {
        long right = 0;
        long all = 0;
        for (int actual = 0; actual < counts.length; actual++) {
            right += counts[actual][actual];
            all += Arrays.stream(counts[actual]).sum();
        }
        return all == 0 ? 0 : (double) right / all;
    }

    /** The share of a class's flights that are predicted as such; 0 where there are none. */
    static double recall(long[][] counts, int actual) {
        long all = Arrays.stream(counts[actual]).sum();
        return all == 0 ? 0 : (double) counts[actual][actual] / all;
    }

    static List<List<Long>> rows(long[][] counts) {
        return Arrays.stream(counts)
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList();
    }
}
