package ontime.model.sql;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table or a result.
 *
 * @param name as statements write it
 * @param type as Spark SQL names it: {@code int}, {@code string}, {@code date}
 * @param comment what it holds, in a sentence; null if nothing is known, as for most columns of results
 * @param unit of a number: {@code minutes}, {@code miles}; null if it has none
 */
public record SqlColumn(String name, String type, @Nullable String comment, @Nullable String unit) {}
