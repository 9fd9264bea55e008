/** The download of reference files, such as the FAA's registry of airplanes, while the pages are served. */
@NullMarked
package ontime.local.reference;

import org.jspecify.annotations.NullMarked;
