/** Reports of delays for pages and the API: figures, charts, best and worst, and lists of parts. */
@NullMarked
package ontime.web.delay;

import org.jspecify.annotations.NullMarked;
