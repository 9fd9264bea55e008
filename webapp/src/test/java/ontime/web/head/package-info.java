/** Tests of what search engines, link previews and home screens read. */
@NullMarked
package ontime.web.head;

import org.jspecify.annotations.NullMarked;
