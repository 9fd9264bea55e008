/** Tests of the package of the same name. */
@NullMarked
package ontime.local.backup;

import org.jspecify.annotations.NullMarked;
