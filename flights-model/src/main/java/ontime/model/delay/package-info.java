/** Delays of many flights: sums that add up, percentiles, and the reports made from them. */
@NullMarked
package ontime.model.delay;

import org.jspecify.annotations.NullMarked;
