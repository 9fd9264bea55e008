/** Flights by route and day and by month, and what a flight is stored as. */
@NullMarked
package ontime.stores.flight;

import org.jspecify.annotations.NullMarked;
