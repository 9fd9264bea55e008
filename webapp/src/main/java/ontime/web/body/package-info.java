/** What is read and checked of a request before a thread begins to answer it. */
@NullMarked
package ontime.web.body;

import org.jspecify.annotations.NullMarked;
