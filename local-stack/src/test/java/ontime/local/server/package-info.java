/** Tests of the real servers: each starts its own. */
@NullMarked
package ontime.local.server;

import org.jspecify.annotations.NullMarked;
