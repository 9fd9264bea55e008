/** Observations of the weather at airports: collected from an archive, checked, and kept in a Delta table. */
@NullMarked
package ontime.jobs.weather;

import org.jspecify.annotations.NullMarked;
