/** Airplanes: their search, each one's page, and who made them. */
@NullMarked
package ontime.web.airplane;

import org.jspecify.annotations.NullMarked;
