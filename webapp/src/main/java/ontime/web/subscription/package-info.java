/** Watched flights: asked for on a page, confirmed by mail, managed by links that need no login. */
@NullMarked
package ontime.web.subscription;

import org.jspecify.annotations.NullMarked;
