/** Real servers for tests: started once, emptied for each test. */
@NullMarked
package ontime.testkit.stack;

import org.jspecify.annotations.NullMarked;
