@NullMarked
package ontime.notebook;

import org.jspecify.annotations.NullMarked;
