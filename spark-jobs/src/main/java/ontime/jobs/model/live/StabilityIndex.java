package ontime.jobs.model.live;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The population stability index: the sum over all bins of the difference of two shares, times the logarithm of their
 * ratio. 0 means that both are distributed alike.
 */
final class StabilityIndex {

    /** A bin without rows would make the index infinite. */
    private static final double LEAST_SHARE = 0.0001;

    private StabilityIndex() {}

    /** The index of two distributions, each the rows of its bins. */
    static double of(Map<String, Long> before, Map<String, Long> after) {
        double allBefore = before.values().stream().mapToLong(Long::longValue).sum();
        double allAfter = after.values().stream().mapToLong(Long::longValue).sum();
        if (allBefore == 0 || allAfter == 0) {
            return 0;
        }
        Set<String> bins = new HashSet<>(before.keySet());
        bins.addAll(after.keySet());
        return bins.stream()
                .mapToDouble(bin -> {
                    double old = Math.max(LEAST_SHARE, before.getOrDefault(bin, 0L) / allBefore);
                    double now = Math.max(LEAST_SHARE, after.getOrDefault(bin, 0L) / allAfter);
                    return (now - old) * Math.log(now / old);
                })
                .sum();
    }
}
