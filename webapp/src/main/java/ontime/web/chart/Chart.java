package ontime.web.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import ontime.web.chart.ChartSeries.Tone;
import org.jspecify.annotations.Nullable;

/**
 * A chart, as the fragment {@code chart/chart :: chart(chart)} shows it: title, text, image, table and files. Texts are
 * in the visitor's language. Keys are the same in every language, because files use them as names of columns and rows.
 *
 * @param id unique on its page, in kebab case: {@code flights-by-month}
 * @param kind how it is drawn
 * @param title what it shows
 * @param text what to see in it; null for a sentence about the highest and the lowest value
 * @param categoryAxis title of the axis of categories
 * @param categoryKey name of the categories in files
 * @param valueAxis title of the axis of values, with their unit
 * @param categories in order
 * @param series each with a value for every category; at least one is drawn, and two for {@link ChartKind#POINTS}
 * @param json address of the numbers as JSON
 */
public record Chart(
        String id,
        ChartKind kind,
        String title,
        @Nullable String text,
        String categoryAxis,
        String categoryKey,
        String valueAxis,
        List<ChartCategory> categories,
        List<ChartSeries> series,
        String json) {

    private static final int MANY = 8;

    /** Below it, an axis to the whole would only show how low the values are. */
    private static final double HIGH_SHARE = 0.3;

    public Chart {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
        for (ChartSeries one : series) {
            if (one.values().size() != categories.size()) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "chart %s: series %s has %d values for %d categories",
                        id,
                        one.key(),
                        one.values().size(),
                        categories.size()));
            }
        }
        long drawn = series.stream().filter(ChartSeries::drawn).count();
        if (drawn == 0 || (kind == ChartKind.POINTS && drawn != 2)) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "chart %s can't draw %d series", id, drawn));
        }
    }

    /** The address of the numbers as CSV: with {@code .csv} after the path. */
    public String csv() {
        return json.replaceFirst("(?=\\?)|$", ".csv");
    }

    /** Whether there is nothing to draw. */
    public boolean isEmpty() {
        return categories.isEmpty();
    }

    /** Whether it needs more height than others, because it has many horizontal bars. */
    public boolean isTall() {
        return kind == ChartKind.ROWS && categories.size() > MANY;
    }

    /**
     * Where the axis of values ends; null where its values say it. Shares of a whole have the same axis in every chart,
     * so that charts can be compared.
     */
    public @Nullable Integer most() {
        boolean shares = drawnSeries().stream().allMatch(one -> one.unit() == ChartUnit.SHARE);
        boolean high = drawnSeries().stream()
                .flatMap(one -> one.values().stream())
                .anyMatch(value -> value != null && value > HIGH_SHARE);
        return kind == ChartKind.BARS && shares && high ? 1 : null;
    }

    /** The color of a category's bar; null for that of its series. The worst delay has that of bad shares. */
    public @Nullable String colourOf(int category) {
        Tone own = categories.get(category).tone();
        if (own != null) {
            return own.colour();
        }
        boolean delays = kind == ChartKind.BARS && drawnSeries().get(0).tone() == Tone.LATE;
        return delays && findHighest().filter(highest -> highest == category).isPresent()
                ? Tone.CANCELLED.colour()
                : null;
    }

    /** Whether the lowest category is marked too: where best and worst are of equal interest. */
    public boolean isLowestMarked() {
        return kind == ChartKind.BARS && categories.size() > 2 && drawnSeries().size() == 1;
    }

    /** The series that are drawn; the others are only in the table. */
    public List<ChartSeries> drawnSeries() {
        return series.stream().filter(ChartSeries::drawn).toList();
    }

    /** The index of the category with the highest value, which is marked; empty if there is nothing to compare. */
    public Optional<Integer> findHighest() {
        return find(Comparator.<Integer>comparingDouble(this::valueOf).reversed());
    }

    /** The index of the category with the lowest value; empty if there is nothing to compare. */
    public Optional<Integer> findLowest() {
        return find(Comparator.comparingDouble(this::valueOf));
    }

    /** The value that is drawn for a category: the sum of stacked series, else the first series' value. */
    public double valueOf(int category) {
        return drawnSeries().stream()
                .limit(kind == ChartKind.STACKED ? series.size() : 1)
                .map(one -> one.values().get(category))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private Optional<Integer> find(Comparator<Integer> first) {
        if (!kind.marksHighest()) {
            return Optional.empty();
        }
        Predicate<Integer> known =
                category -> drawnSeries().get(0).values().get(category) != null || kind == ChartKind.STACKED;
        List<Integer> comparable =
                IntStream.range(0, categories.size()).boxed().filter(known).toList();
        boolean differ = comparable.stream().map(this::valueOf).distinct().count() > 1;
        return differ ? comparable.stream().min(first) : Optional.empty();
    }
}
