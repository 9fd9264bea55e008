/** Weather for tests. */
@NullMarked
package ontime.testkit.weather;

import org.jspecify.annotations.NullMarked;
