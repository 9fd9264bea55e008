/** Every store of the role keeps its contract. */
@NullMarked
package ontime.testkit.delay;

import org.jspecify.annotations.NullMarked;
