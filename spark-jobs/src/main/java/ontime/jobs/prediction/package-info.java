/** The daily batch: what is to be predicted of a day, what the models say of it, and who is told by mail. */
@NullMarked
package ontime.jobs.prediction;

import org.jspecify.annotations.NullMarked;
