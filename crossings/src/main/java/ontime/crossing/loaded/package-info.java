/** Questions over all loaded flights: months in memory, and months that a server counts. */
@NullMarked
package ontime.crossing.loaded;

import org.jspecify.annotations.NullMarked;
