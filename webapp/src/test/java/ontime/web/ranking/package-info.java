@NullMarked
package ontime.web.ranking;

import org.jspecify.annotations.NullMarked;
