/** Search for flights, schedules by the flights that it finds, and their Elasticsearch classes. */
@NullMarked
package ontime.stores.flight.search;

import org.jspecify.annotations.NullMarked;
