/** Breaks a rule on purpose: by its name. */
@NullMarked
package ontime.testkit.architecture.planted.util;

import org.jspecify.annotations.NullMarked;
