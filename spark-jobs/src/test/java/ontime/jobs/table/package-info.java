/** Tests of the table of flights. */
@NullMarked
package ontime.jobs.table;

import org.jspecify.annotations.NullMarked;
