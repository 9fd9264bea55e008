/** Models: every version's manifest, and which one serves. */
@NullMarked
package ontime.stores.model;

import org.jspecify.annotations.NullMarked;
