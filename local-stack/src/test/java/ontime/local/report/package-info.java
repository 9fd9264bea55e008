/** Tests of the daily run. */
@NullMarked
package ontime.local.report;

import org.jspecify.annotations.NullMarked;
