/** The address under which visitors reach the site. */
@NullMarked
package ontime.web.address;

import org.jspecify.annotations.NullMarked;
