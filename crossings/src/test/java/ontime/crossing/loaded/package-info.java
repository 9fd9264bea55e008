/** Tests of questions over flights. */
@NullMarked
package ontime.crossing.loaded;

import org.jspecify.annotations.NullMarked;
