/** Readers for files of flights: plain or compressed, single or in a zip or tar. */
@NullMarked
package ontime.jobs.archive;

import org.jspecify.annotations.NullMarked;
