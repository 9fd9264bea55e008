package ontime.web.sql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ontime.model.sql.SqlColumn;
import ontime.model.sql.SqlRows;
import ontime.model.workbench.QueryChart;
import ontime.model.workbench.RanQuery;
import ontime.web.chart.Chart;
import ontime.web.chart.ChartCategory;
import ontime.web.chart.ChartKind;
import ontime.web.chart.ChartSeries;
import ontime.web.chart.ChartUnit;
import ontime.web.error.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Draws results. Charts are of the first rows; the page says so if there are more. */
@Component
final class ResultCharts {

    /** The rows that a chart reads at most. */
    static final int MOST_ROWS = 1_000;

    private static final int MOST_CATEGORIES = 200;
    private static final String ONLY = "";

    private static final List<ChartSeries.Tone> TONES = List.of(
            ChartSeries.Tone.FIRST,
            ChartSeries.Tone.SECOND,
            ChartSeries.Tone.THIRD,
            ChartSeries.Tone.FOURTH,
            ChartSeries.Tone.FIFTH);

    private final SqlGateway gateway;
    private final MessageSource messages;

    ResultCharts(SqlGateway gateway, MessageSource messages) {
        this.gateway = gateway;
        this.messages = messages;
    }

    /** What a form says: empty if there is no kind. */
    static Optional<QueryChart> parse(String kind, String category, String value, String series) {
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        if (kind(kind).isEmpty() || category.isEmpty() || value.isEmpty()) {
            throw ProblemException.ofBadRequest("sql.chart.bad", kind);
        }
        return Optional.of(new QueryChart(kind, category, value, series.isEmpty() ? null : series));
    }

    private static Optional<ChartKind> kind(String word) {
        return Stream.of(ChartKind.BARS, ChartKind.ROWS, ChartKind.LINES)
                .filter(kind -> kind.name().equalsIgnoreCase(word))
                .findFirst();
    }

    /** The chart of a finished query; empty if it has none, or its columns are not in the result. */
    Optional<Chart> find(RanQuery query, Locale locale) {
        return find(query, "result", locale);
    }

    /** The same under another id on its page. */
    Optional<Chart> find(RanQuery query, String id, Locale locale) {
        QueryChart chart = query.chart();
        if (chart == null) {
            return Optional.empty();
        }
        SqlRows rows = gateway.rows(UUID.fromString(query.id()), 0, MOST_ROWS);
        int category = index(rows.columns(), chart.category());
        int value = index(rows.columns(), chart.value());
        int series = chart.series() == null ? -1 : index(rows.columns(), chart.series());
        boolean known = category >= 0 && value >= 0 && (chart.series() == null || series >= 0);
        return known ? Optional.of(draw(id, query, chart, rows, category, value, series, locale)) : Optional.empty();
    }

    private Chart draw(
            String id,
            RanQuery query,
            QueryChart chart,
            SqlRows rows,
            int category,
            int value,
            int series,
            Locale locale) {
        Set<String> categories = new LinkedHashSet<>();
        Map<String, Map<String, Double>> bySeries = new LinkedHashMap<>();
        for (List<@Nullable Object> row : rows.rows()) {
            Double number = SqlRows.number(row.get(value));
            String at = String.valueOf(row.get(category));
            if (number == null || (!categories.contains(at) && categories.size() == MOST_CATEGORIES)) {
                continue;
            }
            categories.add(at);
            bySeries.computeIfAbsent(series < 0 ? ONLY : String.valueOf(row.get(series)), key -> new LinkedHashMap<>())
                    .merge(at, number, Double::sum);
        }
        List<String> order = series < 0
                ? List.copyOf(categories)
                : categories.stream().sorted().toList();
        List<String> drawn = bySeries.keySet().stream()
                .sorted(Comparator.comparingDouble((String key) -> -total(bySeries, key)))
                .limit(TONES.size())
                .toList();
        ChartUnit unit = unit(rows.columns().get(value), bySeries);
        List<ChartSeries> all = IntStream.range(0, drawn.size())
                .mapToObj(i -> {
                    Map<String, Double> values = Objects.requireNonNull(bySeries.get(drawn.get(i)));
                    List<@Nullable Double> points = new ArrayList<>();
                    order.forEach(at -> points.add(values.get(at)));
                    String name = series < 0 ? chart.value() : drawn.get(i);
                    return new ChartSeries(name, name, unit, points, true, TONES.get(i));
                })
                .toList();
        return new Chart(
                id,
                kind(chart.kind()).orElse(ChartKind.BARS),
                messages.getMessage("sql.chart.title", new Object[] {chart.value(), chart.category()}, locale),
                text(rows, bySeries.size() - drawn.size(), locale),
                chart.category(),
                chart.category(),
                chart.value(),
                all.isEmpty()
                        ? List.of()
                        : order.stream().map(at -> ChartCategory.of(at, at)).toList(),
                all.isEmpty()
                        ? List.of(ChartSeries.ofPicture(chart.value(), chart.value(), ChartUnit.COUNT, List.of()))
                        : all,
                "/api/v1/sql/queries/" + query.id() + "/chart");
    }

    private static double total(Map<String, Map<String, Double>> bySeries, String key) {
        return Objects.requireNonNull(bySeries.get(key)).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    /** What the chart leaves out; null if it leaves out nothing. */
    private @Nullable String text(SqlRows rows, int left, Locale locale) {
        List<String> sentences = new ArrayList<>();
        if (rows.total() > rows.rows().size()) {
            sentences.add(messages.getMessage(
                    "sql.chart.firstRows", new Object[] {rows.rows().size(), rows.total()}, locale));
        }
        if (left > 0) {
            sentences.add(messages.getMessage("sql.chart.left", new Object[] {TONES.size(), left}, locale));
        }
        return sentences.isEmpty() ? null : String.join(" ", sentences);
    }

    private static ChartUnit unit(SqlColumn column, Map<String, Map<String, Double>> values) {
        boolean whole = values.values().stream()
                .flatMap(series -> series.values().stream())
                .allMatch(value -> value == Math.rint(value));
        if (whole) {
            return ChartUnit.COUNT;
        }
        return "minutes".equals(column.unit()) ? ChartUnit.MINUTES : ChartUnit.NUMBER;
    }

    private static int index(List<SqlColumn> columns, @Nullable String name) {
        return columns.stream().map(SqlColumn::name).toList().indexOf(name);
    }
}
