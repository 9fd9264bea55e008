package ontime.model.dashboard;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A dashboard that a visitor put together. It holds no personal data: who has the id sees it, who has the key changes it.
 *
 * @param id in the link that shows it: 32 random hex digits
 * @param keyHash SHA-256 of the key in the link that changes it, in hex
 * @param name its title
 * @param filters which flights it is about, as parameters of an address: {@code carrier=DL,AA}
 * @param charts in order, each a dimension and a measure: {@code weekday/onTimeShare}; or the chart of a query in SQL:
 *     {@code sql/} and its id
 * @param savedAt when it was changed last
 * @param user whose personal dashboard it is; null if nobody was signed in
 */
public record SavedDashboard(
        String id,
        String keyHash,
        String name,
        List<String> filters,
        List<String> charts,
        Instant savedAt,
        @Nullable String user) {

    /** The most charts of a dashboard. */
    public static final int MOST_CHARTS = 12;

    /** The most characters of its name. */
    public static final int LONGEST_NAME = 80;

    /** What the chart of a query in SQL begins with. */
    public static final String SQL = "sql/";

    public SavedDashboard {
        filters = List.copyOf(filters);
        charts = List.copyOf(charts);
        if (charts.isEmpty() || charts.size() > MOST_CHARTS) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "a dashboard has 1 to %d charts: %s", MOST_CHARTS, charts));
        }
    }

    /** A dashboard of nobody in particular. */
    public SavedDashboard(
            String id, String keyHash, String name, List<String> filters, List<String> charts, Instant savedAt) {
        this(id, keyHash, name, filters, charts, savedAt, null);
    }

    /** The ids of the queries in SQL whose charts it has. */
    public List<String> queries() {
        return charts.stream()
                .filter(chart -> chart.startsWith(SQL))
                .map(chart -> chart.substring(SQL.length()))
                .toList();
    }

    /** The same with another name and other charts. */
    public SavedDashboard changed(String newName, List<String> newCharts, Instant now) {
        return new SavedDashboard(id, keyHash, newName, filters, newCharts, now, user);
    }
}
