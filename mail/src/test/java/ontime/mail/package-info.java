/** Mails, written and sent to a real SMTP server. */
@NullMarked
package ontime.mail;

import org.jspecify.annotations.NullMarked;
