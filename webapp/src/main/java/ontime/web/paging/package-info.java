/** Pages of a list: numbers, links and the bounds of both. */
@NullMarked
package ontime.web.paging;

import org.jspecify.annotations.NullMarked;
