/** Figures of delays against figures that were counted by hand. */
@NullMarked
package ontime.jobs.delay;

import org.jspecify.annotations.NullMarked;
