/** Tests of the package of the same name. */
@NullMarked
package ontime.local.launch;

import org.jspecify.annotations.NullMarked;
