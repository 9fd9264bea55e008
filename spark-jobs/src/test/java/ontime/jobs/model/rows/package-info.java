/** Tests of the rows that models are trained on. */
@NullMarked
package ontime.jobs.model.rows;

import org.jspecify.annotations.NullMarked;
