/** Reports that notebooks made: their list, and each as its notebook left it. */
@NullMarked
package ontime.web.notebook;

import org.jspecify.annotations.NullMarked;
