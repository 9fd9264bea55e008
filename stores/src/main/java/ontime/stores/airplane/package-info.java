/** Airplanes of the loaded flights: by tail number, by month and by search, and their manufacturers. */
@NullMarked
package ontime.stores.airplane;

import org.jspecify.annotations.NullMarked;
