package ontime.model.prediction;

import java.util.Locale;

/**
 * The arrival delays between which eight of ten such flights arrive, and the delay in the middle. Early is negative. Airlines
 * report whole minutes, so these are whole minutes, and both ends are inside.
 *
 * @param low the 10th percentile, in minutes: one of ten flights arrives earlier
 * @param median the 50th percentile: half of the flights arrive earlier, half later
 * @param high the 90th percentile: one of ten flights arrives later
 */
public record DelayRange(int low, int median, int high) {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if the delays are not in ascending order
     */
    public DelayRange {
        if (low > median || median > high) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "a range has ascending delays, not %d, %d, %d", low, median, high));
        }
    }

    /** Whether a delay is in the range. */
    public boolean contains(int minutes) {
        return low <= minutes && minutes <= high;
    }
}
