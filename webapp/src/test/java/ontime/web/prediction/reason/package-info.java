/** Tests of the package of the same name. */
@NullMarked
package ontime.web.prediction.reason;

import org.jspecify.annotations.NullMarked;
