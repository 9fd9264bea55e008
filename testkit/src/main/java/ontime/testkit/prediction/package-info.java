/** Requests and answers for tests, and the contracts of their stores. */
@NullMarked
package ontime.testkit.prediction;

import org.jspecify.annotations.NullMarked;
