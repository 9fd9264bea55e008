/** Airlines of the loaded flights. */
@NullMarked
package ontime.stores.airline;

import org.jspecify.annotations.NullMarked;
