/** Tests of questions over flights. */
@NullMarked
package ontime.crossing;

import org.jspecify.annotations.NullMarked;
