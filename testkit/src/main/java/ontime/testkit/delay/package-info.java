/** Reports of delays for tests, and the contracts of their stores. */
@NullMarked
package ontime.testkit.delay;

import org.jspecify.annotations.NullMarked;
