/** Every store of the role keeps its contract. */
@NullMarked
package ontime.testkit.airline;

import org.jspecify.annotations.NullMarked;
