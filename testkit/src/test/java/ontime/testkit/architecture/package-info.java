/** The rules hold, and would notice if they did not. */
@NullMarked
package ontime.testkit.architecture;

import org.jspecify.annotations.NullMarked;
