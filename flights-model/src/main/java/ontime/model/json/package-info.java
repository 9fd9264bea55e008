/** JSON as messages between processes are written and read: strictly, and without a library. */
@NullMarked
package ontime.model.json;

import org.jspecify.annotations.NullMarked;
