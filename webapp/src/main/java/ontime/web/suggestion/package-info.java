/** Completions of what is typed: airports and airlines by code, city or name. */
@NullMarked
package ontime.web.suggestion;

import org.jspecify.annotations.NullMarked;
