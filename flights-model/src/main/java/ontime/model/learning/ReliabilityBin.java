package ontime.model.learning;

/**
 * A tenth of the probabilities from 0 to 1, of the held-out flights: a calibrated model's two shares are equal.
 *
 * @param predicted mean of the probabilities in it
 * @param observed share of its flights that were late
 * @param flights in it
 */
public record ReliabilityBin(double predicted, double observed, long flights) {}
