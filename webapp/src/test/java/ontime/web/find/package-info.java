@NullMarked
package ontime.web.find;

import org.jspecify.annotations.NullMarked;
