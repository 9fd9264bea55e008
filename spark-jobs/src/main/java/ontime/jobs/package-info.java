/** The command line of the batch jobs, and the Spark session that they share. */
@NullMarked
package ontime.jobs;

import org.jspecify.annotations.NullMarked;
