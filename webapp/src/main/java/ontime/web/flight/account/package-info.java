/** One flight of the past, from gate to gate: its page and its JSON. */
@NullMarked
package ontime.web.flight.account;

import org.jspecify.annotations.NullMarked;
