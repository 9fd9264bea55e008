/** Tests of the package of the same name. */
@NullMarked
package ontime.web.connection;

import org.jspecify.annotations.NullMarked;
