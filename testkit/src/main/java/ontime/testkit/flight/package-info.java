/** Flights for tests: some by hand, in memory behind every role, and what every store of flights promises. */
@NullMarked
package ontime.testkit.flight;

import org.jspecify.annotations.NullMarked;
