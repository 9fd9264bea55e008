/** What the guard lets pass and what it refuses. */
@NullMarked
package ontime.sql.guard;

import org.jspecify.annotations.NullMarked;
