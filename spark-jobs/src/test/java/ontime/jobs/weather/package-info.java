/** Tests of the weather of airports, from an archive's lines to the table. */
@NullMarked
package ontime.jobs.weather;

import org.jspecify.annotations.NullMarked;
