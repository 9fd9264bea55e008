/** Airplanes of the loaded flights: one by its tail number, its months, all by search, and who made them. */
@NullMarked
package ontime.stores.airplane;

import org.jspecify.annotations.NullMarked;
