/** Tests of the daily run. */
@NullMarked
package ontime.local.daily;

import org.jspecify.annotations.NullMarked;
