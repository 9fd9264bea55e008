/** The words of a flight: BTS's columns, keys, times and what a page shows of one. */
@NullMarked
package ontime.model.flight;

import org.jspecify.annotations.NullMarked;
