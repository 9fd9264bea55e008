/** Watched flights, without the network. */
@NullMarked
package ontime.web.subscription;

import org.jspecify.annotations.NullMarked;
