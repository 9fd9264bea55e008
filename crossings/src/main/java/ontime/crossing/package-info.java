/** Flights as columns in memory: any filter and grouping of them, with counts, delays and exact percentiles. */
@NullMarked
package ontime.crossing;

import org.jspecify.annotations.NullMarked;
