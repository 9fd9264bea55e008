/** Tests of how datasets are published. */
@NullMarked
package ontime.jobs.publish;

import org.jspecify.annotations.NullMarked;
