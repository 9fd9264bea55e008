@NullMarked
package ontime.jobs.archive;

import org.jspecify.annotations.NullMarked;
