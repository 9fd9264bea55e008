/** Collecting: BTS's monthly zips and reference files, taken once, verified, resumed, and never half there. */
@NullMarked
package ontime.jobs.collect;

import org.jspecify.annotations.NullMarked;
