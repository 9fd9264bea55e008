/** The search box of every page: it leads from a few words to a flight, route, city, airport, airline or airplane. */
@NullMarked
package ontime.web.find;

import org.jspecify.annotations.NullMarked;
