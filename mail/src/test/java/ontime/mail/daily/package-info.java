/** Tests of the package of the same name. */
@NullMarked
package ontime.mail.daily;

import org.jspecify.annotations.NullMarked;
