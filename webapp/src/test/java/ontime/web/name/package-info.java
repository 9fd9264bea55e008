/** Names as people type them. */
@NullMarked
package ontime.web.name;

import org.jspecify.annotations.NullMarked;
