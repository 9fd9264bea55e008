/** Dashboards: charts of the same flights, where choosing a bar of one filters all others. */
@NullMarked
package ontime.web.dashboard;

import org.jspecify.annotations.NullMarked;
