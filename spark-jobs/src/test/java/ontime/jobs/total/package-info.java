/** Tests of sums over all months. */
@NullMarked
package ontime.jobs.total;

import org.jspecify.annotations.NullMarked;
