/** The first reports of notebooks, which {@code up} publishes in the background. */
@NullMarked
package ontime.local.report;

import org.jspecify.annotations.NullMarked;
