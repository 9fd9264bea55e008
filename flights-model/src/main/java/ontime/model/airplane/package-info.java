/** Airplanes: what reference data says of them, what they flew, and who made them. */
@NullMarked
package ontime.model.airplane;

import org.jspecify.annotations.NullMarked;
