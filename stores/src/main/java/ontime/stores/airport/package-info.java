/** Airports of the loaded flights. */
@NullMarked
package ontime.stores.airport;

import org.jspecify.annotations.NullMarked;
