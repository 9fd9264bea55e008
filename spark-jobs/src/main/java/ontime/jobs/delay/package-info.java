/** Delays of many flights: sums and histograms of each month, and the reports that add them up. */
@NullMarked
package ontime.jobs.delay;

import org.jspecify.annotations.NullMarked;
