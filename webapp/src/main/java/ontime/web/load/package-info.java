/** What is loaded, file by file: the account of every line, and what is odd about a month. */
@NullMarked
package ontime.web.load;

import org.jspecify.annotations.NullMarked;
