package ontime.jobs.model.evaluate;

import java.util.ArrayList;
import java.util.List;
import ontime.model.learning.ReliabilityBin;

/**
 * Flights and late flights by steps of the predicted probability: small enough for the driver, and fine enough for the area
 * under the curve. Flights of a step count as equal, which with 10,000 steps changes the area by less than 0.0001.
 */
final class ProbabilityCounts {

    private static final int BINS = 10;

    private final long[] flights;
    private final long[] late;
    private final double[] sums;

    ProbabilityCounts(int steps) {
        if (steps % BINS != 0) {
            throw new IllegalArgumentException("steps must be whole tenths, not " + steps);
        }
        this.flights = new long[steps];
        this.late = new long[steps];
        this.sums = new double[steps];
    }

    void add(int step, long newFlights, long newLate, double sumOfProbabilities) {
        flights[step] += newFlights;
        late[step] += newLate;
        sums[step] += sumOfProbabilities;
    }

    /** The chance that a late flight has a higher probability than a flight on time; ties count half. */
    double auc() {
        double wins = 0;
        long inTimeBelow = 0;
        long allLate = 0;
        for (int step = 0; step < flights.length; step++) {
            long inTime = flights[step] - late[step];
            wins += late[step] * (inTimeBelow + inTime / 2.0);
            inTimeBelow += inTime;
            allLate += late[step];
        }
        return allLate == 0 || inTimeBelow == 0 ? 0.5 : wins / ((double) allLate * inTimeBelow);
    }

    /** The mean, over flights, of the difference between a bin's share of late flights and its mean probability. */
    double calibrationError() {
        double sum = 0;
        long all = 0;
        for (ReliabilityBin bin : reliability()) {
            sum += bin.flights() * Math.abs(bin.predicted() - bin.observed());
            all += bin.flights();
        }
        return all == 0 ? 0 : sum / all;
    }

    /** Ten bins of equal width; those without flights are left out. */
    List<ReliabilityBin> reliability() {
        List<ReliabilityBin> bins = new ArrayList<>();
        int width = flights.length / BINS;
        for (int from = 0; from < flights.length; from += width) {
            long inBin = 0;
            long lateInBin = 0;
            double sum = 0;
            for (int step = from; step < from + width; step++) {
                inBin += flights[step];
                lateInBin += late[step];
                sum += sums[step];
            }
            if (inBin > 0) {
                bins.add(new ReliabilityBin(sum / inBin, (double) lateInBin / inBin, inBin));
            }
        }
        return bins;
    }
}
