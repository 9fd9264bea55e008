/** Airports by code, city or name. */
@NullMarked
package ontime.web.airport;

import org.jspecify.annotations.NullMarked;
