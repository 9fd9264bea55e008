/** Jobs over flights: the table, the published files, the documents and the index. */
@NullMarked
package ontime.jobs.flight;

import org.jspecify.annotations.NullMarked;
