/** Airlines: the code that BTS reports under, and the name. */
@NullMarked
package ontime.model.airline;

import org.jspecify.annotations.NullMarked;
