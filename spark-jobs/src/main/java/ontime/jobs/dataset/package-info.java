/** The published datasets. A new aggregate goes here, in one class. */
@NullMarked
package ontime.jobs.dataset;

import org.jspecify.annotations.NullMarked;
