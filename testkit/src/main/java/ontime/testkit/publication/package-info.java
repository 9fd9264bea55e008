/** Publications for tests, and what every store of publications promises. */
@NullMarked
package ontime.testkit.publication;

import org.jspecify.annotations.NullMarked;
