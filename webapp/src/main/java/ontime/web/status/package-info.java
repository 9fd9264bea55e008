/** The page {@code /status}: which parts run, since when, and what to do about those that do not. */
@NullMarked
package ontime.web.status;

import org.jspecify.annotations.NullMarked;
