/** Breaks rules on purpose. */
@NullMarked
package ontime.testkit.architecture.planted.one;

import org.jspecify.annotations.NullMarked;
