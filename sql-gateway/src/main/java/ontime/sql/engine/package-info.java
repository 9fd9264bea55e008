/** Runs allowed statements: the Spark session, the tables, the queue and the limits. */
@NullMarked
package ontime.sql.engine;

import org.jspecify.annotations.NullMarked;
