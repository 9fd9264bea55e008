/** Airplanes: their facts from reference data, their flights and their manufacturers. */
@NullMarked
package ontime.model.airplane;

import org.jspecify.annotations.NullMarked;
