/** Tests of the package of the same name. */
@NullMarked
package ontime.web.prediction.live;

import org.jspecify.annotations.NullMarked;
