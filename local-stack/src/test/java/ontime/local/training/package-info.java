/** Tests of the package of the same name. */
@NullMarked
package ontime.local.training;

import org.jspecify.annotations.NullMarked;
