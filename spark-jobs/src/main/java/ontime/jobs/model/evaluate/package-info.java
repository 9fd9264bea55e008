/** How good a model is, and whether it may replace the one that serves. */
@NullMarked
package ontime.jobs.model.evaluate;

import org.jspecify.annotations.NullMarked;
