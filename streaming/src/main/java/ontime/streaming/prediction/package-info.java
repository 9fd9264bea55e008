/** Requests to predict a flight's delay, answered as they come. */
@NullMarked
package ontime.streaming.prediction;

import org.jspecify.annotations.NullMarked;
