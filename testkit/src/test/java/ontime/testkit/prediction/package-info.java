/** Every store of predictions keeps its contract. */
@NullMarked
package ontime.testkit.prediction;

import org.jspecify.annotations.NullMarked;
