/** Flights: BTS's columns, keys and times. */
@NullMarked
package ontime.model.flight;

import org.jspecify.annotations.NullMarked;
