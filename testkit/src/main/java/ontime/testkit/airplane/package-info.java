/** Airplanes for tests, and the contracts of the stores of airplanes. */
@NullMarked
package ontime.testkit.airplane;

import org.jspecify.annotations.NullMarked;
