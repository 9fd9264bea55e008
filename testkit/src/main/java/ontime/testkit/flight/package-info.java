/** Flights for tests, and the contracts of the stores of flights. */
@NullMarked
package ontime.testkit.flight;

import org.jspecify.annotations.NullMarked;
