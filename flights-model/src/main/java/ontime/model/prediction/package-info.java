/** What is predicted of a flight, and what may be known when. */
@NullMarked
package ontime.model.prediction;

import org.jspecify.annotations.NullMarked;
