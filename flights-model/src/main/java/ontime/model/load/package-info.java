/** The files, line counts and warnings of each loaded month. */
@NullMarked
package ontime.model.load;

import org.jspecify.annotations.NullMarked;
