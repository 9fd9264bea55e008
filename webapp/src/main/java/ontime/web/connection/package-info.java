/** The page and the API of connections: the chance to make one, and the next flight if it is missed. */
@NullMarked
package ontime.web.connection;

import org.jspecify.annotations.NullMarked;
