/** The account of every month that was loaded: files, lines, and what is odd about its flights. */
@NullMarked
package ontime.model.load;

import org.jspecify.annotations.NullMarked;
