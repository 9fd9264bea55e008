/** Randomness that is the same on every machine and in every run. */
@NullMarked
package ontime.demo.chance;

import org.jspecify.annotations.NullMarked;
