/** Every store of the role keeps its contract. */
@NullMarked
package ontime.testkit.airport;

import org.jspecify.annotations.NullMarked;
