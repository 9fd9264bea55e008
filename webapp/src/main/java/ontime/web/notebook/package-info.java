/** Reports that notebooks produced. */
@NullMarked
package ontime.web.notebook;

import org.jspecify.annotations.NullMarked;
