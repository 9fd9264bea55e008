/** The daily email of people who watch flights, and their calendar: what they say, in each language. */
@NullMarked
package ontime.mail.daily;

import org.jspecify.annotations.NullMarked;
