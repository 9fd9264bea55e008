/** Tests of the package of the same name. */
@NullMarked
package ontime.web.prediction;

import org.jspecify.annotations.NullMarked;
