/** Airlines and airports with the delays of their flights: lists, pages and JSON. */
@NullMarked
package ontime.web.report;

import org.jspecify.annotations.NullMarked;
