/** Airports as facts: code, name, place and time zone. */
@NullMarked
package ontime.model.airport;

import org.jspecify.annotations.NullMarked;
