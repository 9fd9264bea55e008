/** The HTTP interface of the gateway. */
@NullMarked
package ontime.sql.server;

import org.jspecify.annotations.NullMarked;
