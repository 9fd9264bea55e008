/** Tests with Debian's Varnish in front of the application. */
@NullMarked
package ontime.web.varnish;

import org.jspecify.annotations.NullMarked;
