/** Models as they are known after training: what they learned from, how they were judged, which one serves. */
@NullMarked
package ontime.model.learning;

import org.jspecify.annotations.NullMarked;
