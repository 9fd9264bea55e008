/** Tests of the package of the same name. */
@NullMarked
package ontime.web.error;

import org.jspecify.annotations.NullMarked;
