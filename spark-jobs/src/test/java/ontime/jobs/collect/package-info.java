/** Tests of the package of the same name. */
@NullMarked
package ontime.jobs.collect;

import org.jspecify.annotations.NullMarked;
