/** Limits of what clients may ask for, and of how long they may take to read answers. */
@NullMarked
package ontime.web.limit;

import org.jspecify.annotations.NullMarked;
