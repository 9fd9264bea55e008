/** What is loaded, of which version: the footer of every page, the demonstration banner and every ETag. */
@NullMarked
package ontime.web.publication;

import org.jspecify.annotations.NullMarked;
