/** Watched flights: requested on a page, confirmed by email, managed by links that need no login. */
@NullMarked
package ontime.web.subscription;

import org.jspecify.annotations.NullMarked;
