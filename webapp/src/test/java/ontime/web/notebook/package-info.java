/** Tests of the package of the same name. */
@NullMarked
package ontime.web.notebook;

import org.jspecify.annotations.NullMarked;
