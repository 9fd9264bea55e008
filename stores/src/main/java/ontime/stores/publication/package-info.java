/** What was published, of which version. */
@NullMarked
package ontime.stores.publication;

import org.jspecify.annotations.NullMarked;
