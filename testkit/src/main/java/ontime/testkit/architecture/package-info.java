/** The rules of the design that the build enforces. */
@NullMarked
package ontime.testkit.architecture;

import org.jspecify.annotations.NullMarked;
