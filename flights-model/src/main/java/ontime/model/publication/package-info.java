/** What was published where, of which version: caches and ETags are keyed by it. */
@NullMarked
package ontime.model.publication;

import org.jspecify.annotations.NullMarked;
