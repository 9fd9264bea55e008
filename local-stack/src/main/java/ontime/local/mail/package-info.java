/** The mail catcher's own JVM: SMTP in, files and plain pages out. */
@NullMarked
package ontime.local.mail;

import org.jspecify.annotations.NullMarked;
