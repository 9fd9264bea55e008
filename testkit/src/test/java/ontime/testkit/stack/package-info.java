/** What stores do where the server is away. */
@NullMarked
package ontime.testkit.stack;

import org.jspecify.annotations.NullMarked;
