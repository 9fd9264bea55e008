/** The recipes that train a model, and the search for their parameters. */
@NullMarked
package ontime.jobs.model.train;

import org.jspecify.annotations.NullMarked;
