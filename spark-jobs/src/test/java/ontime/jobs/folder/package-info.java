/** Tests of the package of the same name. */
@NullMarked
package ontime.jobs.folder;

import org.jspecify.annotations.NullMarked;
