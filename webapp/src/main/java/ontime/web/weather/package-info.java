/** Weather: what it costs, and what a flight met. */
@NullMarked
package ontime.web.weather;

import org.jspecify.annotations.NullMarked;
