/** Tests of downloads. */
@NullMarked
package ontime.jobs.download;

import org.jspecify.annotations.NullMarked;
