/** Tests of the package of the same name. */
@NullMarked
package ontime.web.model;

import org.jspecify.annotations.NullMarked;
