/** The programs that {@code up} starts beside the servers. */
@NullMarked
package ontime.local.part;

import org.jspecify.annotations.NullMarked;
