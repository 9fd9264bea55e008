/** Compares names of places and companies with what people type for them. */
@NullMarked
package ontime.web.name;

import org.jspecify.annotations.NullMarked;
