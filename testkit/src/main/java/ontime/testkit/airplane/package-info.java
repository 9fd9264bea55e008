/** Airplanes for tests, and what every store of airplanes promises. */
@NullMarked
package ontime.testkit.airplane;

import org.jspecify.annotations.NullMarked;
