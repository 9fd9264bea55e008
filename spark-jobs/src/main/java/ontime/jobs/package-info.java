/** The entry point of the batch jobs. */
@NullMarked
package ontime.jobs;

import org.jspecify.annotations.NullMarked;
