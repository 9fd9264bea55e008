/** Tests of the package of the same name. */
@NullMarked
package ontime.web.home;

import org.jspecify.annotations.NullMarked;
