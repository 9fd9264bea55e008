/** Tests of the page of the status. */
@NullMarked
package ontime.web.status;

import org.jspecify.annotations.NullMarked;
