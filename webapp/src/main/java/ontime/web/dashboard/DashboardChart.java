package ontime.web.dashboard;

import java.util.Locale;
import ontime.crossing.Dimension;

/**
 * A chart of a dashboard: a measure by the values of a dimension.
 *
 * @param id unique on its dashboard, in kebab case: {@code departure-hour}
 */
record DashboardChart(String id, Dimension dimension, ChartMeasure measure) {

    private static final int MOST_LISTED = 10;
    private static final int MOST_CARRIERS = 30;
    private static final int MOST_STATES = 60;
    private static final int MOST_IN_ORDER = 93;

    /** A chart that is the only one of its dimension on its dashboard. */
    static DashboardChart of(Dimension dimension, ChartMeasure measure) {
        return new DashboardChart(id(dimension), dimension, measure);
    }

    private static String id(Dimension dimension) {
        return dimension.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether values have an order of their own, such as hours; others are sorted by the measure. */
    boolean isInOrder() {
        return switch (dimension) {
            case MONTH, DATE, WEEKDAY, DEPARTURE_HOUR, ARRIVAL_HOUR, PART_OF_DAY, DISTANCE_BAND, DELAY_BAND -> true;
            default -> false;
        };
    }

    /** Whether the dimension has many values, of which those with few flights would be worst and best by chance. */
    boolean hasManyValues() {
        return switch (dimension) {
            case ORIGIN, DEST, ROUTE, ORIGIN_CITY, DEST_CITY, AIRPLANE_TYPE -> true;
            default -> false;
        };
    }

    /** Whether it is drawn as a map. */
    boolean isMap() {
        return dimension == Dimension.ORIGIN_STATE || dimension == Dimension.DEST_STATE;
    }

    /** Whether it shows the minutes of each cause. These are not minutes of the flights that have it as their main cause. */
    boolean isMinutesByCause() {
        return dimension == Dimension.CAUSE && measure == ChartMeasure.CAUSE_MINUTES;
    }

    /** The most bars that can be read. */
    int mostBars() {
        if (isInOrder()) {
            return MOST_IN_ORDER;
        }
        return isMap() ? MOST_STATES : dimension == Dimension.CARRIER ? MOST_CARRIERS : MOST_LISTED;
    }
}
