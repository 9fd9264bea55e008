/** Flights of a route on a day and flight search, as pages and as JSON. */
@NullMarked
package ontime.web.flight;

import org.jspecify.annotations.NullMarked;
