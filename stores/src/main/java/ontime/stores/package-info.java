/** What every store shares: health, errors, connections. */
@NullMarked
package ontime.stores;

import org.jspecify.annotations.NullMarked;
