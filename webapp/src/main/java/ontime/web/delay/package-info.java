/** What pages and API say of many flights: figures, charts, best and worst, and lists of parts. */
@NullMarked
package ontime.web.delay;

import org.jspecify.annotations.NullMarked;
