package ontime.model.delay;

import org.jspecify.annotations.Nullable;

/**
 * What is said of some flights.
 *
 * @param totals their sums
 * @param arrDelay percentiles of their arrival delay; null where none arrived, or where they are not kept
 */
public record DelayFigures(DelayTotals totals, @Nullable DelayPercentiles arrDelay) {}
