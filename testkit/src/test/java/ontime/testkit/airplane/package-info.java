/** Every store of the roles keeps its contract. */
@NullMarked
package ontime.testkit.airplane;

import org.jspecify.annotations.NullMarked;
