/** Flights as lines of BTS's files, and the files as BTS's zips. */
@NullMarked
package ontime.demo.file;

import org.jspecify.annotations.NullMarked;
