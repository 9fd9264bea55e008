package ontime.jobs.model.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ontime.model.learning.ReliabilityBin;

/**
 * Flights, and those of them that were late or cancelled, by steps of the predicted probability: small enough for the driver, and fine enough for the area
 * under the curve. Flights of a step count as equal, which with 10,000 steps changes the area by less than 0.0001.
 */
final class ProbabilityCounts {

    private final long[] flights;
    private final long[] happened;
    private final double[] sums;

    ProbabilityCounts(int steps) {
        this.flights = new long[steps];
        this.happened = new long[steps];
        this.sums = new double[steps];
    }

    void add(int step, long newFlights, long newHappened, double sumOfProbabilities) {
        flights[step] += newFlights;
        happened[step] += newHappened;
        sums[step] += sumOfProbabilities;
    }

    /** The chance that a flight to which it happened has a higher probability than another flight; ties count half. */
    double auc() {
        double wins = 0;
        long othersBelow = 0;
        long allHappened = 0;
        for (int step = 0; step < flights.length; step++) {
            long others = flights[step] - happened[step];
            wins += happened[step] * (othersBelow + others / 2.0);
            othersBelow += others;
            allHappened += happened[step];
        }
        return allHappened == 0 || othersBelow == 0 ? 0.5 : wins / ((double) allHappened * othersBelow);
    }

    /**
     * The mean, over flights, of the difference between what happened in a bin and its mean probability.
     *
     * @param limits of the bins, from 0 to 1
     */
    double calibrationError(List<Double> limits) {
        double sum = 0;
        long all = 0;
        for (ReliabilityBin bin : reliability(limits)) {
            sum += bin.flights() * Math.abs(bin.predicted() - bin.observed());
            all += bin.flights();
        }
        return all == 0 ? 0 : sum / all;
    }

    /**
     * What happened by bins of the probability; those without flights are left out.
     *
     * @param limits of the bins, from 0 to 1
     */
    List<ReliabilityBin> reliability(List<Double> limits) {
        List<ReliabilityBin> bins = new ArrayList<>();
        for (int bin = 0; bin + 1 < limits.size(); bin++) {
            find(step(limits.get(bin)), step(limits.get(bin + 1))).ifPresent(bins::add);
        }
        return bins;
    }

    private int step(double limit) {
        return (int) Math.round(limit * flights.length);
    }

    private Optional<ReliabilityBin> find(int from, int to) {
        long inBin = 0;
        long happenedInBin = 0;
        double sum = 0;
        for (int step = from; step < to; step++) {
            inBin += flights[step];
            happenedInBin += happened[step];
            sum += sums[step];
        }
        return inBin == 0
                ? Optional.empty()
                : Optional.of(new ReliabilityBin(sum / inBin, (double) happenedInBin / inBin, inBin));
    }
}
