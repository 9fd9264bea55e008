/** Tests of the published datasets. */
@NullMarked
package ontime.jobs.dataset;

import org.jspecify.annotations.NullMarked;
