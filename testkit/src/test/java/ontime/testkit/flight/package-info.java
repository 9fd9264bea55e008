/** Every store of the role keeps its contract. */
@NullMarked
package ontime.testkit.flight;

import org.jspecify.annotations.NullMarked;
