/** Tests of the package of the same name. */
@NullMarked
package ontime.web.limit;

import org.jspecify.annotations.NullMarked;
