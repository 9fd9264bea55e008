/** Counts of flights in Elasticsearch. */
@NullMarked
package ontime.stores.flight.count;

import org.jspecify.annotations.NullMarked;
