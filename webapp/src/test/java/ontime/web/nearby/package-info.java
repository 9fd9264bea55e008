/** Tests of the package of the same name. */
@NullMarked
package ontime.web.nearby;

import org.jspecify.annotations.NullMarked;
