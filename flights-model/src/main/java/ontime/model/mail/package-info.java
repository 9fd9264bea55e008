/** Addresses of electronic mail. */
@NullMarked
package ontime.model.mail;

import org.jspecify.annotations.NullMarked;
