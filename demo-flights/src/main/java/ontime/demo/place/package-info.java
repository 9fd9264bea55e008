/** Where demonstration flights fly: airports with their size, their clocks and what BTS's rows say of them. */
@NullMarked
package ontime.demo.place;

import org.jspecify.annotations.NullMarked;
