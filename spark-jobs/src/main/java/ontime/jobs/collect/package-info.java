/** Collects BTS's monthly zips and the reference files: which files to fetch, in which order, and with what result. */
@NullMarked
package ontime.jobs.collect;

import org.jspecify.annotations.NullMarked;
