/** Tests of the model registry. */
@NullMarked
package ontime.jobs.model.registry;

import org.jspecify.annotations.NullMarked;
