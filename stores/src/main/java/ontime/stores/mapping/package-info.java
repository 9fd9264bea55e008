/** How values become documents: records by a codec, flights by a table of their fields. */
@NullMarked
package ontime.stores.mapping;

import org.jspecify.annotations.NullMarked;
