/** Best and worst airlines, airports, routes and times. */
@NullMarked
package ontime.web.ranking;

import org.jspecify.annotations.NullMarked;
