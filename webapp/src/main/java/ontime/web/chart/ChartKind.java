package ontime.web.chart;

/** The kinds of charts. */
public enum ChartKind {
    /** Vertical bars, the series of a category next to each other. */
    BARS,
    /** Vertical bars, the series of a category on top of each other. */
    STACKED,
    /** Horizontal bars, for categories with long names. */
    ROWS,
    /** Lines. */
    LINES,
    /** Points of two shares: the first drawn series is x, the second y. The diagonal shows where they are equal. */
    POINTS;

    /** Whether the highest category is marked. */
    boolean marksHighest() {
        return switch (this) {
            case BARS, STACKED, ROWS -> true;
            case LINES, POINTS -> false;
        };
    }
}
