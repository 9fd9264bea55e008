/** Questions in SQL: the editor, the queries with their results, the history and saved queries. */
@NullMarked
package ontime.web.sql;

import org.jspecify.annotations.NullMarked;
