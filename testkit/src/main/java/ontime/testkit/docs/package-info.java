/** Keeps generated tables in the documentation up to date. */
@NullMarked
package ontime.testkit.docs;

import org.jspecify.annotations.NullMarked;
