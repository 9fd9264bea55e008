package ontime.web.chart;

import org.jspecify.annotations.Nullable;

/**
 * A position on the category axis and a row of the table.
 *
 * @param key the same in every language: {@code 2008-01}
 * @param label in the visitor's language: {@code January 2008}
 * @param address the page about it; null if there is none
 */
public record ChartCategory(String key, String label, @Nullable String address) {

    /** A category without a page of its own. */
    public static ChartCategory of(String key, String label) {
        return new ChartCategory(key, label, null);
    }
}
