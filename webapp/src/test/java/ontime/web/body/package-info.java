/** Tests of the package of the same name. */
@NullMarked
package ontime.web.body;

import org.jspecify.annotations.NullMarked;
