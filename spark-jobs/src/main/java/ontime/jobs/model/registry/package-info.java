/** Where trained models and the records of training runs are kept. */
@NullMarked
package ontime.jobs.model.registry;

import org.jspecify.annotations.NullMarked;
