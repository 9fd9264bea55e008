/** Tests of what the seasonality page computes. */
@NullMarked
package ontime.web.season;

import org.jspecify.annotations.NullMarked;
