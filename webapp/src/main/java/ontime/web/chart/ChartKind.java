package ontime.web.chart;

/** How a chart is drawn. */
public enum ChartKind {
    /** Standing bars, the series of a category beside each other. */
    BARS,
    /** Standing bars, the series of a category on top of each other. */
    STACKED,
    /** Bars that lie on their side, for categories with long names. */
    ROWS,
    /** Lines. */
    LINES,
    /** Shares against shares: the first drawn series across, the second up, beside the diagonal on which they are equal. */
    POINTS;

    /** Whether one category is better told apart than another: the highest is marked. */
    boolean marksHighest() {
        return switch (this) {
            case BARS, STACKED, ROWS -> true;
            case LINES, POINTS -> false;
        };
    }
}
