package ontime.web.chart;

import ontime.web.chart.ChartSeries.Tone;
import org.jspecify.annotations.Nullable;

/**
 * A position on the category axis and a row of the table.
 *
 * @param key the same in every language: {@code 2008-01}
 * @param label in the visitor's language: {@code January 2008}
 * @param address the page about it; null if there is none
 * @param tone the color of its bar, where it is the only one; null for that of the series
 */
public record ChartCategory(String key, String label, @Nullable String address, @Nullable Tone tone) {

    /** A category without a page of its own. */
    public static ChartCategory of(String key, String label) {
        return new ChartCategory(key, label, null, null);
    }

    /** The same category with a color of its own. */
    public ChartCategory withTone(Tone own) {
        return new ChartCategory(key, label, address, own);
    }
}
