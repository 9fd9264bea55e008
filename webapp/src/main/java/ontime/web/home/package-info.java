/** The home page and the definitions. */
@NullMarked
package ontime.web.home;

import org.jspecify.annotations.NullMarked;
