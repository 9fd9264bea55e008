/** Answers requests to predict a flight's delay as they arrive. */
@NullMarked
package ontime.streaming.prediction;

import org.jspecify.annotations.NullMarked;
