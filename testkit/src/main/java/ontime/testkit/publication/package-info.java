/** Publications for tests, and the contract of the stores of publications. */
@NullMarked
package ontime.testkit.publication;

import org.jspecify.annotations.NullMarked;
