/** The loaded data, file by file: line counts and warnings. */
@NullMarked
package ontime.web.load;

import org.jspecify.annotations.NullMarked;
