/** Tests of the jobs' command line and of whole loads, and what Spark tests share. */
@NullMarked
package ontime.jobs;

import org.jspecify.annotations.NullMarked;
