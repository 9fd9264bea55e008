package ontime.web.prediction.reason;

import java.util.Optional;
import ontime.model.learning.ReliabilityBin;
import ontime.model.learning.TrainedModel;
import org.jspecify.annotations.Nullable;

/**
 * How predictions in the same tenth of probability turned out, on the flights that a model was evaluated on.
 *
 * @param model that predicts
 * @param from start of the tenth, 0 to 0.9
 * @param to end of the tenth
 * @param flights of the evaluation in it
 * @param late share of them that were late, 0 to 1; null if there are none
 */
record TrackRecord(TrainedModel model, double from, double to, long flights, @Nullable Double late) {

    private static final int TENTHS = 10;

    /** With fewer flights, the result is mostly chance. */
    private static final int FEW = 100;

    static TrackRecord of(TrainedModel model, double probability) {
        int tenth = tenth(probability);
        Optional<ReliabilityBin> bin = model.judgement().reliability().stream()
                .filter(candidate -> tenth(candidate.predicted()) == tenth)
                .findFirst();
        return new TrackRecord(
                model,
                (double) tenth / TENTHS,
                (tenth + 1.0) / TENTHS,
                bin.map(ReliabilityBin::flights).orElse(0L),
                bin.map(ReliabilityBin::observed).orElse(null));
    }

    /** Whether too few flights are in it to rely on. */
    public boolean isOfFew() {
        return flights < FEW;
    }

    private static int tenth(double probability) {
        return Math.min((int) (probability * TENTHS), TENTHS - 1);
    }
}
