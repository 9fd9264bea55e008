/** Reports of delays for tests, and what every store of them promises. */
@NullMarked
package ontime.testkit.delay;

import org.jspecify.annotations.NullMarked;
