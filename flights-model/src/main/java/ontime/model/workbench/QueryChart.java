package ontime.model.workbench;

import org.jspecify.annotations.Nullable;

/**
 * How the rows of a result are drawn.
 *
 * @param kind bars, rows or lines
 * @param category the column of the categories
 * @param value the column of the numbers
 * @param series the column whose values are series of their own; null for one series
 */
public record QueryChart(String kind, String category, String value, @Nullable String series) {}
