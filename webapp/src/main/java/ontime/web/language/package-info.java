/** The languages of the pages, and how a visitor chooses one. */
@NullMarked
package ontime.web.language;

import org.jspecify.annotations.NullMarked;
