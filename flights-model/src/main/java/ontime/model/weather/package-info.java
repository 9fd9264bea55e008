/** Weather at airports: hourly observations, and what weather costs. */
@NullMarked
package ontime.model.weather;

import org.jspecify.annotations.NullMarked;
