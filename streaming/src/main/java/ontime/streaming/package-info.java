/** The program that answers prediction requests. */
@NullMarked
package ontime.streaming;

import org.jspecify.annotations.NullMarked;
