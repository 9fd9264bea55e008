/** Airflow, which runs the jobs by the calendar. */
@NullMarked
package ontime.local.airflow;

import org.jspecify.annotations.NullMarked;
