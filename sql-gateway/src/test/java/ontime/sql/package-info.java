/** What the gateway does as a whole. */
@NullMarked
package ontime.sql;

import org.jspecify.annotations.NullMarked;
