/** Downloads files over HTTP or from a folder, with retries, resumption and verification. A file is complete or absent. */
@NullMarked
package ontime.jobs.download;

import org.jspecify.annotations.NullMarked;
