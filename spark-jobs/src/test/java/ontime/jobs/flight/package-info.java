/** Tests of ontime.jobs.flight. */
@NullMarked
package ontime.jobs.flight;

import org.jspecify.annotations.NullMarked;
