/** Time that passes. */
@NullMarked
package ontime.model.time;

import org.jspecify.annotations.NullMarked;
