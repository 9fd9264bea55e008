/** What search engines, link previews and home screens read: heads of pages, site map, icons and rules for crawlers. */
@NullMarked
package ontime.web.head;

import org.jspecify.annotations.NullMarked;
