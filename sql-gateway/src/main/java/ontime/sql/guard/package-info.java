/** What a statement may say. Everything that is not allowed here is refused before Spark analyses it. */
@NullMarked
package ontime.sql.guard;

import org.jspecify.annotations.NullMarked;
