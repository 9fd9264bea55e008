/** Tests of metrics and request ids. */
@NullMarked
package ontime.web.monitor;

import org.jspecify.annotations.NullMarked;
