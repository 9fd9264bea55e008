/** Tests of the package of the same name. */
@NullMarked
package ontime.web.health;

import org.jspecify.annotations.NullMarked;
