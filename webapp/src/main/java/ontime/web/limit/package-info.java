/** How much one client may ask for. */
@NullMarked
package ontime.web.limit;

import org.jspecify.annotations.NullMarked;
