/** Metrics for Prometheus, and the id that follows a request through the logs. */
@NullMarked
package ontime.web.monitor;

import org.jspecify.annotations.NullMarked;
