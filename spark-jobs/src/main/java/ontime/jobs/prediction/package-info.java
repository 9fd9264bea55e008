/** The daily batch: the flights to predict for a day, their predictions, and the emails about them. */
@NullMarked
package ontime.jobs.prediction;

import org.jspecify.annotations.NullMarked;
