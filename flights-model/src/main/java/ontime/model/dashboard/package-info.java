/** Dashboards that visitors put together themselves. */
@NullMarked
package ontime.model.dashboard;

import org.jspecify.annotations.NullMarked;
