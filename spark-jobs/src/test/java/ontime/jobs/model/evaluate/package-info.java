/** Tests of evaluation. */
@NullMarked
package ontime.jobs.model.evaluate;

import org.jspecify.annotations.NullMarked;
