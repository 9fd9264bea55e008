/** Charts as data: what is drawn, said in words, shown as a table and taken away as CSV or JSON comes from one record. */
@NullMarked
package ontime.web.chart;

import org.jspecify.annotations.NullMarked;
