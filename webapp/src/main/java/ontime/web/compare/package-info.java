/** Which flight to take: airlines, airports and hours between two places, side by side. */
@NullMarked
package ontime.web.compare;

import org.jspecify.annotations.NullMarked;
