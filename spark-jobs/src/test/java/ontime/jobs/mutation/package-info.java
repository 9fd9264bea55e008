/** What is read from outside, changed by chance. */
@NullMarked
package ontime.jobs.mutation;

import org.jspecify.annotations.NullMarked;
