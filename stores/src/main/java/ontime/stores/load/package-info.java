/** What the loaded months were loaded from. */
@NullMarked
package ontime.stores.load;

import org.jspecify.annotations.NullMarked;
