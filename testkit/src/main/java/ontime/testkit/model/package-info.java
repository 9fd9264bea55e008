/** The contracts of the stores of models, fakes that keep them, and some models. */
@NullMarked
package ontime.testkit.model;

import org.jspecify.annotations.NullMarked;
