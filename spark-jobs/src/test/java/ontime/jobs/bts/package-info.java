/** Tests of ontime.jobs.bts. */
@NullMarked
package ontime.jobs.bts;

import org.jspecify.annotations.NullMarked;
