/** Limits of requests per client. */
@NullMarked
package ontime.web.limit;

import org.jspecify.annotations.NullMarked;
