/** The weather that delays demonstration flights: of regions, airports, days and hours. */
@NullMarked
package ontime.demo.weather;

import org.jspecify.annotations.NullMarked;
