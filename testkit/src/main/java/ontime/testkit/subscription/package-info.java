/** Subscriptions for tests. */
@NullMarked
package ontime.testkit.subscription;

import org.jspecify.annotations.NullMarked;
