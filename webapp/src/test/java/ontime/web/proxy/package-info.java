/** Tests of the site behind a proxy. */
@NullMarked
package ontime.web.proxy;

import org.jspecify.annotations.NullMarked;
