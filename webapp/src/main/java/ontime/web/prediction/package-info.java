/** Predictions asked for by people and programs, and their answers. */
@NullMarked
package ontime.web.prediction;

import org.jspecify.annotations.NullMarked;
