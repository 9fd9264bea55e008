/** Tells Varnish, a cache in front of the application, which version of the data is published. */
@NullMarked
package ontime.web.varnish;

import org.jspecify.annotations.NullMarked;
