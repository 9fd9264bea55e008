/** A store in memory, for every type of document. */
@NullMarked
package ontime.testkit.store;

import org.jspecify.annotations.NullMarked;
