/** Sums over all loaded months that a changed month changes, so that the others need not be read again. */
@NullMarked
package ontime.jobs.total;

import org.jspecify.annotations.NullMarked;
