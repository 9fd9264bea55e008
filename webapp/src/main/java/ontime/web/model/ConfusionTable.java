package ontime.web.model;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import ontime.model.learning.TrainedModel;
import ontime.web.chart.ChartUnit;

/**
 * How often a model predicted each class, by the actual class.
 *
 * @param labels of the classes in their order
 * @param rows one for each actual class, in the same order
 */
record ConfusionTable(List<String> labels, List<Row> rows) {

    private static final int SHADES = 5;

    ConfusionTable {
        labels = List.copyOf(labels);
        rows = List.copyOf(rows);
    }

    /**
     * The flights of an actual class.
     *
     * @param label of the class
     * @param cells by predicted class
     * @param flights of the class
     */
    record Row(String label, List<Cell> cells, String flights) {}

    /**
     * The flights of an actual class with one predicted class.
     *
     * @param flights how many
     * @param share of the actual class
     * @param shade 0 for none to 5 for all
     * @param right whether both classes are the same
     */
    record Cell(String flights, String share, int shade, boolean right) {}

    /** The table in a language; without rows if the model has no classes. */
    static ConfusionTable of(TrainedModel model, List<String> labels, Locale locale) {
        List<List<Long>> counts = model.judgement().confusion();
        return new ConfusionTable(
                labels,
                IntStream.range(0, counts.size())
                        .mapToObj(actual -> row(labels.get(actual), counts.get(actual), actual, locale))
                        .toList());
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    private static Row row(String label, List<Long> counts, int actual, Locale locale) {
        long all = counts.stream().mapToLong(Long::longValue).sum();
        return new Row(
                label,
                IntStream.range(0, counts.size())
                        .mapToObj(predicted -> cell(counts.get(predicted), all, predicted == actual, locale))
                        .toList(),
                ChartUnit.COUNT.format((double) all, locale));
    }

    private static Cell cell(long flights, long all, boolean right, Locale locale) {
        double share = all == 0 ? 0 : (double) flights / all;
        return new Cell(
                ChartUnit.COUNT.format((double) flights, locale),
                ChartUnit.SHARE.format(share, locale),
                (int) Math.ceil(share * SHADES),
                right);
    }
}
