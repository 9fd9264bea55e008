/** Starts again what ended although nobody stopped it. */
@NullMarked
package ontime.local.watch;

import org.jspecify.annotations.NullMarked;
