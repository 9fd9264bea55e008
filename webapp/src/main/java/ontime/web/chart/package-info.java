/** Charts as data: the image, the text, the table and the CSV and JSON files come from one record. */
@NullMarked
package ontime.web.chart;

import org.jspecify.annotations.NullMarked;
