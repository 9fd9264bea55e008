/** Flights by month: table, chart, CSV and JSON. */
@NullMarked
package ontime.web.season;

import org.jspecify.annotations.NullMarked;
