/** Tests of the package of the same name. */
@NullMarked
package ontime.web.airplane;

import org.jspecify.annotations.NullMarked;
