/** The HTTP interface, with Spark behind it. */
@NullMarked
package ontime.sql.server;

import org.jspecify.annotations.NullMarked;
