/** Helpers for text: digests. */
@NullMarked
package ontime.model.text;

import org.jspecify.annotations.NullMarked;
