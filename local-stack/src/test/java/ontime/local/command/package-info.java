/** Tests of the package of the same name. */
@NullMarked
package ontime.local.command;

import org.jspecify.annotations.NullMarked;
