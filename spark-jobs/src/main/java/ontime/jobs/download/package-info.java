/** Downloads one file: over HTTP or from a folder, with retries, resumption and checks, and never leaves half a file. */
@NullMarked
package ontime.jobs.download;

import org.jspecify.annotations.NullMarked;
