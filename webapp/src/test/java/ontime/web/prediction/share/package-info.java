/** Tests of what a prediction is passed on as. */
@NullMarked
package ontime.web.prediction.share;

import org.jspecify.annotations.NullMarked;
