/** The tables that statements read. */
@NullMarked
package ontime.sql.engine;

import org.jspecify.annotations.NullMarked;
