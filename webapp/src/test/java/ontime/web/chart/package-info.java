/** Tests of charts as data. */
@NullMarked
package ontime.web.chart;

import org.jspecify.annotations.NullMarked;
