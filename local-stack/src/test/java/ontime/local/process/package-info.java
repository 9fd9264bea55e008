/** Tests of the package of the same name. */
@NullMarked
package ontime.local.process;

import org.jspecify.annotations.NullMarked;
