/** Design rules that the build enforces. */
@NullMarked
package ontime.testkit.architecture;

import org.jspecify.annotations.NullMarked;
