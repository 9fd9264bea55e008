/** How a dataset is published: which months are out of date, and how they get into MongoDB. */
@NullMarked
package ontime.jobs.publish;

import org.jspecify.annotations.NullMarked;
