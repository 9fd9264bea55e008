/** Every store of subscriptions keeps its contract, and the secret its promises. */
@NullMarked
package ontime.testkit.subscription;

import org.jspecify.annotations.NullMarked;
