/** The published flights in memory, for questions that combine any of their dimensions. */
@NullMarked
package ontime.web.crossing;

import org.jspecify.annotations.NullMarked;
