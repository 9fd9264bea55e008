/** The published datasets. A new aggregate goes here, in one class and one line of {@link ontime.jobs.dataset.FlightJobs}. */
@NullMarked
package ontime.jobs.dataset;

import org.jspecify.annotations.NullMarked;
