/** Responses to failed requests: a page for people, problem+json for programs. */
@NullMarked
package ontime.web.error;

import org.jspecify.annotations.NullMarked;
