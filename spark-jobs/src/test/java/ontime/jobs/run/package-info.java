/** Tests of the run of jobs. */
@NullMarked
package ontime.jobs.run;

import org.jspecify.annotations.NullMarked;
