/** Loads for tests, and what every store of loads promises. */
@NullMarked
package ontime.testkit.load;

import org.jspecify.annotations.NullMarked;
