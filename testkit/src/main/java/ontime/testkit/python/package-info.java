/** Runs tests in Python as JUnit tests. */
@NullMarked
package ontime.testkit.python;

import org.jspecify.annotations.NullMarked;
