/** The scoring of predictions once their flights are loaded, in the background of {@code up}. */
@NullMarked
package ontime.local.scores;

import org.jspecify.annotations.NullMarked;
