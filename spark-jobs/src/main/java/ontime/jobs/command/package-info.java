/** The commands of the jobs: one class for each job or group of jobs, with its options. */
@NullMarked
package ontime.jobs.command;

import org.jspecify.annotations.NullMarked;
