/** Health checks of the stores, and the warm-up at the start. */
@NullMarked
package ontime.web.health;

import org.jspecify.annotations.NullMarked;
