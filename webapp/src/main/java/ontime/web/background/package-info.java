/** The threads that work without a request. */
@NullMarked
package ontime.web.background;

import org.jspecify.annotations.NullMarked;
