/** The airports of demonstration flights: their size, their clocks and their cells in BTS's rows. */
@NullMarked
package ontime.demo.place;

import org.jspecify.annotations.NullMarked;
