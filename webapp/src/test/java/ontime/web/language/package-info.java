/** Tests of the pages' languages. */
@NullMarked
package ontime.web.language;

import org.jspecify.annotations.NullMarked;
