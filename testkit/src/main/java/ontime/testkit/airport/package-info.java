/** Airports for tests, and what every store of airports promises. */
@NullMarked
package ontime.testkit.airport;

import org.jspecify.annotations.NullMarked;
