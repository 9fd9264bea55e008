/** Paging of lists: page numbers and links. */
@NullMarked
package ontime.web.paging;

import org.jspecify.annotations.NullMarked;
