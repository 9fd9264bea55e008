/** Tests of the package of the same name. */
@NullMarked
package ontime.local.format;

import org.jspecify.annotations.NullMarked;
