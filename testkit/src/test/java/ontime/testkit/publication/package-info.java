/** Every store of the role keeps its contract. */
@NullMarked
package ontime.testkit.publication;

import org.jspecify.annotations.NullMarked;
