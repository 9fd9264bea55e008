/** Tests of the package of the same name. */
@NullMarked
package ontime.local.watch;

import org.jspecify.annotations.NullMarked;
