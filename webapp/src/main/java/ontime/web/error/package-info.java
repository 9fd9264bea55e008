/** What a mistake or a failure looks like outside: a kind page for people, problem+json for programs. */
@NullMarked
package ontime.web.error;

import org.jspecify.annotations.NullMarked;
