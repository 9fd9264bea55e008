/** Counting flights by their values on a server: what is asked, and what a flight's values are. */
@NullMarked
package ontime.model.count;

import org.jspecify.annotations.NullMarked;
