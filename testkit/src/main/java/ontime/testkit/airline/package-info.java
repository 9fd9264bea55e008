/** Airlines for tests, and the contract of the stores of airlines. */
@NullMarked
package ontime.testkit.airline;

import org.jspecify.annotations.NullMarked;
