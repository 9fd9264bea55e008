/** The launcher's logic: what {@code ./ontime} does once the project is built. */
@NullMarked
package ontime.local.launch;

import org.jspecify.annotations.NullMarked;
