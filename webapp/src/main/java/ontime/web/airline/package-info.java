/** Airlines by the code that BTS reports them under. */
@NullMarked
package ontime.web.airline;

import org.jspecify.annotations.NullMarked;
