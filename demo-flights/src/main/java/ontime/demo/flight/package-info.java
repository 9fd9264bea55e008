/** What becomes of a scheduled flight: on time, late, cancelled or diverted, and why. */
@NullMarked
package ontime.demo.flight;

import org.jspecify.annotations.NullMarked;
