/** Delays near a place on some dates: the JSON, the page and its charts. */
@NullMarked
package ontime.web.nearby;

import org.jspecify.annotations.NullMarked;
