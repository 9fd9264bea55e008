/** Tests of what the flight pages compute. */
@NullMarked
package ontime.web.flight;

import org.jspecify.annotations.NullMarked;
