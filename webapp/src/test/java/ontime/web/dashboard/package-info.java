/** Tests of dashboards. */
@NullMarked
package ontime.web.dashboard;

import org.jspecify.annotations.NullMarked;
