/** Loads for tests, and the contract of the stores of loads. */
@NullMarked
package ontime.testkit.load;

import org.jspecify.annotations.NullMarked;
