/** Flights and routes that people watch by mail. */
@NullMarked
package ontime.model.subscription;

import org.jspecify.annotations.NullMarked;
