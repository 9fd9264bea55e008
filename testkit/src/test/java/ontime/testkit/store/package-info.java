/** What is stored stays readable. */
@NullMarked
package ontime.testkit.store;

import org.jspecify.annotations.NullMarked;
