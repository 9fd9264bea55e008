/** Tests of page numbers. */
@NullMarked
package ontime.web.paging;

import org.jspecify.annotations.NullMarked;
