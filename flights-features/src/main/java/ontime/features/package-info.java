/** The features of models as columns of Spark, defined once for training, batch and stream. */
@NullMarked
package ontime.features;

import org.jspecify.annotations.NullMarked;
