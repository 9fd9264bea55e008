/** Every store of the role keeps its contract. */
@NullMarked
package ontime.testkit.load;

import org.jspecify.annotations.NullMarked;
