/** People who ask questions in SQL, and their queries. */
@NullMarked
package ontime.testkit.workbench;

import org.jspecify.annotations.NullMarked;
