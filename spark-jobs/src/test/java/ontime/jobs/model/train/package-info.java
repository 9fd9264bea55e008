/** Tests of training. */
@NullMarked
package ontime.jobs.model.train;

import org.jspecify.annotations.NullMarked;
