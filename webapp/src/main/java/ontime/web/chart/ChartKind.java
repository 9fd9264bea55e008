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
    LINES
}
