/** The jobs on a real Spark cluster, by the scripts that people use. */
@NullMarked
package ontime.jobs.cluster;

import org.jspecify.annotations.NullMarked;
