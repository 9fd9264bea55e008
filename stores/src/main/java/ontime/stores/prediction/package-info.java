/** Requests for predictions, their answers, and the data that predictions need. */
@NullMarked
package ontime.stores.prediction;

import org.jspecify.annotations.NullMarked;
