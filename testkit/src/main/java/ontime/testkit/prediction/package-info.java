/** The contracts of the stores of predictions, fakes that keep them, and some requests and answers. */
@NullMarked
package ontime.testkit.prediction;

import org.jspecify.annotations.NullMarked;
