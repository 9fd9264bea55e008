/** What the parts of OnTime measure of themselves, for monitoring. */
@NullMarked
package ontime.model.metric;

import org.jspecify.annotations.NullMarked;
