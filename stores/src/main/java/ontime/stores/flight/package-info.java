/** Flights by route and day, by month and by search, and their MongoDB and Elasticsearch classes. */
@NullMarked
package ontime.stores.flight;

import org.jspecify.annotations.NullMarked;
