/** Flights by route and day, and totals by month. */
@NullMarked
package ontime.stores.flight;

import org.jspecify.annotations.NullMarked;
