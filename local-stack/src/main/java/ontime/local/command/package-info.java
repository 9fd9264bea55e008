/** The commands of {@code ./ontime}. */
@NullMarked
package ontime.local.command;

import org.jspecify.annotations.NullMarked;
