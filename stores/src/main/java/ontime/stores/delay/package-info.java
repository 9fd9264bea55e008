/** Reports of delays, and their documents. */
@NullMarked
package ontime.stores.delay;

import org.jspecify.annotations.NullMarked;
