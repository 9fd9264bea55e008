/** Airports for tests, and the contract of the stores of airports. */
@NullMarked
package ontime.testkit.airport;

import org.jspecify.annotations.NullMarked;
