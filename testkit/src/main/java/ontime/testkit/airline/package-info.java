/** Airlines for tests, and what every store of airlines promises. */
@NullMarked
package ontime.testkit.airline;

import org.jspecify.annotations.NullMarked;
