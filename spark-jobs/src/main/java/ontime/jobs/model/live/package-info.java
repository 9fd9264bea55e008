/** What became of predictions once the flights were loaded, and what follows from it for the calibration. */
@NullMarked
package ontime.jobs.model.live;

import org.jspecify.annotations.NullMarked;
