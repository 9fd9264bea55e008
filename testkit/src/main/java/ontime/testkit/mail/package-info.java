/** Email for tests. */
@NullMarked
package ontime.testkit.mail;

import org.jspecify.annotations.NullMarked;
