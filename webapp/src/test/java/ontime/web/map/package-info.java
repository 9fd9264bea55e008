/** Tests of the package of the same name. */
@NullMarked
package ontime.web.map;

import org.jspecify.annotations.NullMarked;
