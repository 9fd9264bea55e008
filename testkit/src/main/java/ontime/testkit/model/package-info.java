/** Models for tests, and the contracts of their stores. */
@NullMarked
package ontime.testkit.model;

import org.jspecify.annotations.NullMarked;
