/** The Delta table of all flights, the quarantine of broken lines, and the record of what was loaded. */
@NullMarked
package ontime.jobs.table;

import org.jspecify.annotations.NullMarked;
