/** What addresses carry, checked: each mistake names the parameter, the value and what is expected. */
@NullMarked
package ontime.web.parameter;

import org.jspecify.annotations.NullMarked;
