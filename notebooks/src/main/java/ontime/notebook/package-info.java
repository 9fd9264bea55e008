/** What a notebook imports: the Spark session, the tables and stores, charts, and the book's published figures. */
@NullMarked
package ontime.notebook;

import org.jspecify.annotations.NullMarked;
