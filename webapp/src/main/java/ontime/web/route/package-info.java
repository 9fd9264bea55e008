/** Routes: the delays from one airport to another. */
@NullMarked
package ontime.web.route;

import org.jspecify.annotations.NullMarked;
