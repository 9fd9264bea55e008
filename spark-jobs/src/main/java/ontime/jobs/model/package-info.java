/** Trains, evaluates and publishes the delay models. */
@NullMarked
package ontime.jobs.model;

import org.jspecify.annotations.NullMarked;
