/** Restarts parts that end unexpectedly. */
@NullMarked
package ontime.local.watch;

import org.jspecify.annotations.NullMarked;
