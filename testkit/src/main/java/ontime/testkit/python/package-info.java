/** Tests in Python as tests of JUnit. */
@NullMarked
package ontime.testkit.python;

import org.jspecify.annotations.NullMarked;
