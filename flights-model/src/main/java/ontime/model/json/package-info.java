/** JSON as messages between processes are written and read: strictly, with Jackson. */
@NullMarked
package ontime.model.json;

import org.jspecify.annotations.NullMarked;
