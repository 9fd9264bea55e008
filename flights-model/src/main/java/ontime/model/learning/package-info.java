/** Trained models: their flights, their evaluation, and which one serves. */
@NullMarked
package ontime.model.learning;

import org.jspecify.annotations.NullMarked;
