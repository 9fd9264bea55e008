@NullMarked
package ontime.web.crossing;

import org.jspecify.annotations.NullMarked;
