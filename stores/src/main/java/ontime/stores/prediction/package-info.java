/** Predictions: what was asked, and what was answered. */
@NullMarked
package ontime.stores.prediction;

import org.jspecify.annotations.NullMarked;
