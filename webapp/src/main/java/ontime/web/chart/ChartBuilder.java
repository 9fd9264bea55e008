package ontime.web.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * Builds a chart from rows. Each row is a category; each series takes one value from it. Titles and names are message
 * codes, resolved in the chart's language.
 *
 * @param <T> a row
 */
public final class ChartBuilder<T> {

    private final String id;
    private final ChartKind kind;
    private final List<T> rows;
    private final MessageSource messages;
    private final Locale locale;
    private final List<ChartSeries> series = new ArrayList<>();
    private List<ChartCategory> categories = List.of();
    private String title = "";
    private @Nullable String text;
    private String categoryAxis = "";
    private String categoryKey = "";
    private String valueAxis = "";

    private ChartBuilder(String id, ChartKind kind, List<T> rows, MessageSource messages, Locale locale) {
        this.id = id;
        this.kind = kind;
        this.rows = List.copyOf(rows);
        this.messages = messages;
        this.locale = locale;
    }

    /** A chart of rows, in a language. */
    public static <T> ChartBuilder<T> of(
            String id, ChartKind kind, List<T> rows, MessageSource messages, Locale locale) {
        return new ChartBuilder<>(id, kind, rows, messages, locale);
    }

    /** Sets the message code of the title. */
    public ChartBuilder<T> title(String code) {
        title = word(code);
        return this;
    }

    /** Sets the text; without one, the page states the highest and the lowest value. */
    public ChartBuilder<T> text(@Nullable String resolved) {
        text = resolved;
        return this;
    }

    /**
     * Sets the categories.
     *
     * @param key names the categories in files
     * @param axis the message code of the axis
     * @param category makes a row's category
     */
    public ChartBuilder<T> categories(String key, String axis, Function<T, ChartCategory> category) {
        categoryKey = key;
        categoryAxis = word(axis);
        categories = rows.stream().map(category).toList();
        return this;
    }

    /** Sets the message code of the axis of values. */
    public ChartBuilder<T> valueAxis(String code) {
        valueAxis = word(code);
        return this;
    }

    /** Adds a series to the chart and its table. */
    public ChartBuilder<T> draw(
            String key,
            String name,
            ChartUnit unit,
            ChartSeries.Tone tone,
            Function<T, ? extends @Nullable Number> value) {
        return add(new ChartSeries(key, word(name), unit, values(value), true, tone));
    }

    /** Adds a column to the table only. */
    public ChartBuilder<T> column(
            String key, String name, ChartUnit unit, Function<T, ? extends @Nullable Number> value) {
        return add(ChartSeries.ofTable(key, word(name), unit, values(value)));
    }

    /** Adds a series that has a value for each row. */
    public ChartBuilder<T> add(ChartSeries one) {
        series.add(one);
        return this;
    }

    /**
     * Builds the chart.
     *
     * @param json address of the numbers as JSON; as CSV they are at the same address with {@code .csv}
     */
    public Chart build(String json) {
        return new Chart(id, kind, title, text, categoryAxis, categoryKey, valueAxis, categories, series, json);
    }

    private List<@Nullable Double> values(Function<T, ? extends @Nullable Number> value) {
        return rows.stream()
                .<@Nullable Double>map(row -> toDouble(value.apply(row)))
                .toList();
    }

    private static @Nullable Double toDouble(@Nullable Number number) {
        return number == null ? null : Double.valueOf(number.doubleValue());
    }

    private String word(String code) {
        return messages.getMessage(code, null, locale);
    }
}
