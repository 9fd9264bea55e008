/** The loaded data and its version: for the footer, the demonstration banner and the ETag of every page. */
@NullMarked
package ontime.web.publication;

import org.jspecify.annotations.NullMarked;
