/** Prediction requests on their way to the models, and the answers as they arrive. */
@NullMarked
package ontime.web.prediction.live;

import org.jspecify.annotations.NullMarked;
