/** The program that runs SQL statements on Spark, in a process of its own. */
@NullMarked
package ontime.sql;

import org.jspecify.annotations.NullMarked;
