/** The DAGs, tested as files and under a real scheduler. */
@NullMarked
package ontime.airflow;

import org.jspecify.annotations.NullMarked;
