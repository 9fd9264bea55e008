/** Tests of the weather's pages. */
@NullMarked
package ontime.web.weather;

import org.jspecify.annotations.NullMarked;
