package ontime.model.learning;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How good a model's predictions were for the flights of a week. Days that the model learned from are left out, because
 * its predictions for them are no test.
 *
 * @param week its Monday
 * @param source where the predictions come from
 * @param predictions that there were for the week
 * @param flights of them that the target is about, and therefore count: for arrivals, those that arrived as planned
 * @param learnedDays loaded days of the week that the model learned from, and that are left out
 * @param dataVersion of the table that the outcomes are from
 * @param actual share of the flights that were late, or of the target's last class, or in their range; the mean for minutes
 * @param predicted the mean of what the model predicted for the same flights; for ranges the share that they are to hold
 * @param scores by name, as in {@link Judgement}; empty without flights
 * @param reliability of probabilities of two classes; else empty
 */
public record WeekScore(
        LocalDate week,
        Source source,
        long predictions,
        long flights,
        int learnedDays,
        long dataVersion,
        double actual,
        double predicted,
        SortedMap<String, Double> scores,
        List<ReliabilityBin> reliability) {

    /** Where predictions come from. */
    public enum Source {
        /** People asked for them, or watched the flights. */
        ASKED,
        /** The model predicted all flights of the week again, after the week was loaded. */
        REPLAY
    }

    public WeekScore {
        scores = new TreeMap<>(scores);
        reliability = List.copyOf(reliability);
    }

    /** A week without a flight that counts. */
    public static WeekScore none(LocalDate week, Source source, long predictions, int learnedDays, long dataVersion) {
        return new WeekScore(week, source, predictions, 0, learnedDays, dataVersion, 0, 0, new TreeMap<>(), List.of());
    }

    /** Mean prediction minus what happened: positive if predictions were too high. */
    public double excess() {
        return predicted - actual;
    }
}
