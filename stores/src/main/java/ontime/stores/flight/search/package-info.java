/** Search for flights in Elasticsearch, and schedules from the flights that it finds. */
@NullMarked
package ontime.stores.flight.search;

import org.jspecify.annotations.NullMarked;
