/** The Delta table of all flights, the quarantine of invalid lines, and the records of loaded months. */
@NullMarked
package ontime.jobs.table;

import org.jspecify.annotations.NullMarked;
