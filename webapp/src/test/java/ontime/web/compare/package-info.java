@NullMarked
package ontime.web.compare;

import org.jspecify.annotations.NullMarked;
