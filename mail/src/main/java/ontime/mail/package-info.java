/** The content of emails, and how they are sent. */
@NullMarked
package ontime.mail;

import org.jspecify.annotations.NullMarked;
