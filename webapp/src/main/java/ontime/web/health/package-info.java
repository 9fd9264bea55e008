/** Whether the stores answer, for probes. */
@NullMarked
package ontime.web.health;

import org.jspecify.annotations.NullMarked;
