package ontime.model.delay;

import org.jspecify.annotations.Nullable;

/**
 * The delays of some flights.
 *
 * @param totals their sums
 * @param arrDelay percentiles of their arrival delay; null if none arrived, or if they are not stored
 */
public record DelayFigures(DelayTotals totals, @Nullable DelayPercentiles arrDelay) {}
