/** Roads through the whole system, as its users go them. */
@NullMarked
package ontime.system;

import org.jspecify.annotations.NullMarked;
