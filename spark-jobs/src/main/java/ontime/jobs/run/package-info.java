/** One run of a job: the Spark session, the settings it uses, and the lines it prints. */
@NullMarked
package ontime.jobs.run;

import org.jspecify.annotations.NullMarked;
