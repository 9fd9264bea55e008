/** The languages of the pages, and which of them a visitor gets. */
@NullMarked
package ontime.web.language;

import org.jspecify.annotations.NullMarked;
