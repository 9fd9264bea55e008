package ontime.notebook;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.Styler.LegendPosition;

/** Plots in one style, as images. A notebook shows an image that is the last value of a cell. */
public final class Charts {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 380;
    private static final int MANY_CATEGORIES = 13;

    /** Of the site's charts on a white ground. */
    private static final Color[] COLOURS = {
        new Color(0x2f6fb3), new Color(0xc9772b), new Color(0x2f8f7a), new Color(0x8a5bb5), new Color(0xb5485f)
    };

    private Charts() {}

    /**
     * A bar chart with a bar for each row.
     *
     * @param rows the first column is the bar's name, the second its height
     */
    public static BufferedImage bars(String title, Dataset<Row> rows) {
        return bars(title, HtmlTable.words(rows.columns()[0]), HtmlTable.words(rows.columns()[1]), numbers(rows));
    }

    /** A bar chart with a bar for each entry, in the map's order. */
    public static BufferedImage bars(String title, String x, String y, Map<String, ? extends Number> heights) {
        requireSome(title, heights.size());
        CategoryChart chart =
                labelled(new CategoryChartBuilder().width(WIDTH).height(HEIGHT).build(), title, x, y);
        chart.getStyler().setLegendVisible(false);
        if (heights.size() > MANY_CATEGORIES) {
            chart.getStyler().setXAxisLabelRotation(90);
        }
        chart.addSeries(y, new ArrayList<>(heights.keySet()), new ArrayList<>(heights.values()));
        return BitmapEncoder.getBufferedImage(chart);
    }

    /**
     * A line chart with a line for each series.
     *
     * @param series points by the series' name
     */
    public static BufferedImage lines(
            String title, String x, String y, Map<String, ? extends Map<? extends Number, ? extends Number>> series) {
        requireSome(title, series.size());
        XYChart chart =
                labelled(new XYChartBuilder().width(WIDTH).height(HEIGHT).build(), title, x, y);
        chart.getStyler().setLegendPosition(LegendPosition.OutsideE);
        series.forEach((name, points) ->
                chart.addSeries(name, new ArrayList<>(points.keySet()), new ArrayList<>(points.values())));
        return BitmapEncoder.getBufferedImage(chart);
    }

    private static <C extends Chart<?, ?>> C labelled(C chart, String title, String x, String y) {
        chart.setTitle(title);
        chart.setXAxisTitle(x);
        chart.setYAxisTitle(y);
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        chart.getStyler().setPlotBorderVisible(false);
        chart.getStyler().setSeriesColors(COLOURS);
        return chart;
    }

    private static Map<String, Number> numbers(Dataset<Row> rows) {
        Map<String, Number> numbers = new LinkedHashMap<>();
        for (Row row : rows.collectAsList()) {
            numbers.put(String.valueOf(row.get(0)), (Number) row.get(1));
        }
        return numbers;
    }

    private static void requireSome(String title, int values) {
        if (values == 0) {
            throw new IllegalArgumentException("nothing to plot: " + title);
        }
    }
}
