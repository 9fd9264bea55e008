/** The stream of predictions as a program. */
@NullMarked
package ontime.streaming;

import org.jspecify.annotations.NullMarked;
