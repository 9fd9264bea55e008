/** What the SQL pages keep for their users: the history of queries and saved queries. */
@NullMarked
package ontime.model.workbench;

import org.jspecify.annotations.NullMarked;
