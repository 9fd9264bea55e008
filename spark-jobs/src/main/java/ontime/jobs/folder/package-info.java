/** Source files that lie in a folder already, on a local disk or in a Hadoop file system. */
@NullMarked
package ontime.jobs.folder;

import org.jspecify.annotations.NullMarked;
