/** Tests of the scoring of predictions in the background. */
@NullMarked
package ontime.local.scores;

import org.jspecify.annotations.NullMarked;
