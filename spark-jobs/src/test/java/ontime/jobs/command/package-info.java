/** Tests of the commands. */
@NullMarked
package ontime.jobs.command;

import org.jspecify.annotations.NullMarked;
