/** Servers that ask for a login over TLS, and what becomes of clients that have none. */
@NullMarked
package ontime.testkit.login;

import org.jspecify.annotations.NullMarked;
