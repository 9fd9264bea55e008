/** Watched flights and routes by email address, and the secret that keeps the addresses. */
@NullMarked
package ontime.stores.subscription;

import org.jspecify.annotations.NullMarked;
