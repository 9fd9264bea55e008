/** Delays of many flights: a month's sums and histograms that can be added up, and the reports that they add up to. */
@NullMarked
package ontime.jobs.delay;

import org.jspecify.annotations.NullMarked;
