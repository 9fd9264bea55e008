package ontime.web.dashboard;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ontime.crossing.Dimension;
import ontime.crossing.FlightFilter;
import ontime.web.chart.ChartKind;
import ontime.web.chart.ChartSeries.Tone;
import ontime.web.chart.ChartUnit;
import ontime.web.crossing.CoveredMonths;
import ontime.web.dashboard.ChartMeasure.Good;
import ontime.web.dashboard.DashboardFigures.Bar;
import ontime.web.dashboard.DashboardFigures.ChartFigures;
import ontime.web.dashboard.DashboardFigures.End;
import ontime.web.dashboard.DashboardView.ChartView;
import ontime.web.dashboard.DashboardView.Chip;
import ontime.web.dashboard.DashboardView.Row;
import ontime.web.dashboard.DashboardView.StateMap;
import ontime.web.dashboard.DashboardView.Tile;
import ontime.web.delay.Extremes;
import ontime.web.delay.FlightFigures;
import ontime.web.delay.ShareTone;
import ontime.web.map.RouteMaps;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the numbers of a dashboard into words, links and colors. */
@Component
final class DashboardViews {

    /** As many rows as a chart of the usual height has room for, with names above the bars on phones. */
    private static final int MANY_ROWS = 8;

    private static final double HUNDRED = 100;

    private final ValueNames names;
    private final RouteMaps maps;
    private final CoveredMonths covered;
    private final MessageSource messages;

    DashboardViews(ValueNames names, RouteMaps maps, CoveredMonths covered, MessageSource messages) {
        this.names = names;
        this.maps = maps;
        this.covered = covered;
        this.messages = messages;
    }

    /** The view of a dashboard. */
    DashboardView of(Selection selection, DashboardFigures figures, Locale locale) {
        List<ChartView> charts = figures.charts().stream()
                .map(chart -> chart(selection, chart, locale))
                .toList();
        return new DashboardView(
                selection.dashboard().page(),
                selection.json(),
                message(
                        figures.figures().flights() == 1 ? "dashboard.flights.one" : "dashboard.flights",
                        locale,
                        ChartUnit.COUNT.format((double) figures.figures().flights(), locale)),
                period(selection.filter(), figures, locale),
                tiles(figures.figures(), figures.previous(), locale),
                chips(selection, locale),
                charts,
                Stream.concat(
                                Stream.of("#tiles", "#choose", "#save"),
                                charts.stream().flatMap(DashboardViews::parts))
                        .collect(Collectors.joining(",")));
    }

    private String period(FlightFilter filter, DashboardFigures figures, Locale locale) {
        Period period = figures.period();
        Period before = figures.previousPeriod();
        FlightFigures previous = figures.previous();
        if (period == null && figures.figures().flights() == 0) {
            return message("dashboard.chart.empty", locale);
        }
        if (period == null) {
            return message("dashboard.period.none", locale, covered.of(filter, figures.months(), locale));
        }
        String days = period.isOfWholeMonths() ? covered.of(filter, figures.months(), locale) : days(period, locale);
        if (before != null && previous != null) {
            return message(
                    previous.flights() == 0 ? "dashboard.period.noFlights" : "dashboard.period.compared",
                    locale,
                    days,
                    before.isOfWholeMonths()
                            ? covered.of(FlightFilter.ALL.between(before.from(), before.to()), figures.months(), locale)
                            : days(before, locale));
        }
        boolean all = period.to().isAfter(period.from().plusMonths(1))
                && figures.months().size() > 1;
        return message(all ? "dashboard.period.all" : "dashboard.period.alone", locale, days);
    }

    private String days(Period period, Locale locale) {
        return period.from().equals(period.to())
                ? day(period.from(), locale)
                : day(period.from(), locale) + " – " + day(period.to(), locale);
    }

    private String day(LocalDate day, Locale locale) {
        return day.format(DateTimeFormatter.ofPattern(message("format.day.figure", locale), locale));
    }

    private List<Tile> tiles(FlightFigures now, @Nullable FlightFigures before, Locale locale) {
        FlightFigures compared = before == null || before.flights() == 0 ? null : before;
        return Stream.of(
                        ChartMeasure.FLIGHTS,
                        ChartMeasure.ON_TIME_SHARE,
                        ChartMeasure.CANCELLED_SHARE,
                        ChartMeasure.DIVERTED_SHARE,
                        ChartMeasure.MEAN_DELAY,
                        ChartMeasure.MEDIAN_DELAY,
                        ChartMeasure.NINETIETH_DELAY)
                .map(measure -> tile(
                        measure,
                        measure.of(now, now.flights()),
                        compared == null ? null : measure.of(compared, compared.flights()),
                        locale))
                .toList();
    }

    private Tile tile(ChartMeasure measure, @Nullable Double now, @Nullable Double before, Locale locale) {
        String name = message("dashboard.measure." + measure.key(), locale);
        String value = text(measure, now, locale);
        if (now == null || before == null) {
            return new Tile(name, value, null, "same");
        }
        double difference =
                switch (measure.unit()) {
                    case COUNT -> (now - before) / before;
                    case SHARE -> HUNDRED * (now - before);
                    case MINUTES, SCORE, NUMBER -> now - before;
                };
        String number = measure.unit() == ChartUnit.COUNT
                ? ChartUnit.SHARE.format(difference, locale)
                : message(
                        "dashboard.change." + (measure.unit() == ChartUnit.SHARE ? "points" : "minutes"),
                        locale,
                        difference);
        String change = message(
                "dashboard.change",
                locale,
                (difference > 0 ? "+" : "") + number.replace('-', '−'),
                text(measure, before, locale));
        return new Tile(name, value, change, tone(measure.good(), difference));
    }

    private static String tone(Good good, double difference) {
        if (good == Good.NEITHER || Math.abs(difference) < 0.05) {
            return "same";
        }
        return difference > 0 == (good == Good.HIGH) ? "better" : "worse";
    }

    private static String text(ChartMeasure measure, @Nullable Double value, Locale locale) {
        return value == null ? "–" : measure.unit().format(value, locale);
    }

    private List<Chip> chips(Selection selection, Locale locale) {
        List<Chip> chips = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            Set<String> values = selection.chosen().values().getOrDefault(dimension, Set.of());
            new TreeSet<>(values)
                    .forEach(value -> chips.add(new Chip(
                            names.of(dimension, locale),
                            names.of(dimension, value, locale),
                            selection.toggled(dimension, value).page())));
        }
        FlightFilter chosen = selection.chosen();
        if (chosen.from() != null || chosen.to() != null) {
            chips.add(new Chip(
                    message("dashboard.days", locale),
                    names.days(chosen, locale),
                    selection.withoutDays().page()));
        }
        return chips;
    }

    private ChartView chart(Selection selection, ChartFigures figures, Locale locale) {
        DashboardChart chart = figures.chart();
        ChartMeasure measure = chart.measure();
        ChartKind kind = chart.isInOrder() ? ChartKind.BARS : ChartKind.ROWS;
        List<Row> rows = figures.bars().stream()
                .map(bar -> row(selection, chart, bar, locale))
                .toList();
        return new ChartView(
                chart.id(),
                kind.name(),
                title(chart, locale),
                about(selection, figures, locale),
                names.of(chart.dimension(), locale),
                message("dashboard.measure." + measure.key(), locale),
                measure.unit().name(),
                Tone.PLAIN.colour(),
                measure.isOfTheWhole() ? 1 : null,
                kind == ChartKind.ROWS && figures.bars().size() > MANY_ROWS,
                selection.csv(chart),
                rows,
                chart.isMap() ? map(figures, rows, title(chart, locale), locale) : null);
    }

    private StateMap map(ChartFigures figures, List<Row> rows, String text, Locale locale) {
        Map<String, Long> flights = new TreeMap<>();
        Map<String, Row> byState = new TreeMap<>();
        for (int i = 0; i < rows.size(); i++) {
            Bar bar = figures.bars().get(i);
            flights.put(bar.key(), bar.flights());
            byState.put(bar.key(), rows.get(i));
        }
        return new StateMap(maps.ofStates(flights, text, locale), byState);
    }

    private static Stream<String> parts(ChartView chart) {
        return chart.map() == null
                ? Stream.of("#" + chart.id() + "-about", "#" + chart.id() + "-rows")
                : Stream.of("#" + chart.id() + "-about", "#" + chart.id() + "-rows", "#" + chart.id() + "-map");
    }

    private String title(DashboardChart chart, Locale locale) {
        return message(
                "dashboard.chart",
                locale,
                message("dashboard.measure." + chart.measure().key(), locale),
                message("dashboard.by." + chart.dimension().key(), locale));
    }

    private String about(Selection selection, ChartFigures figures, Locale locale) {
        DashboardChart chart = figures.chart();
        List<String> sentences = new ArrayList<>();
        if (figures.bars().isEmpty()) {
            sentences.add(
                    figures.values() == 0
                            ? message("dashboard.chart.empty", locale)
                            : message("dashboard.chart.tooFew", locale, figures.minimum()));
        } else if (chart.hasManyValues()) {
            sentences.add(message(
                    chart.measure().good() == Good.NEITHER ? "dashboard.chart.most" : "dashboard.chart.worst",
                    locale,
                    Math.min(figures.bars().size(), figures.compared()),
                    figures.compared(),
                    figures.minimum()));
        } else {
            end(figures, End.BEST, "dashboard.chart.bestIs", locale).ifPresent(sentences::add);
            end(figures, End.WORST, "dashboard.chart.worstIs", locale).ifPresent(sentences::add);
            if (figures.bars().stream().anyMatch(bar -> bar.end() != null)
                    && figures.bars().stream().anyMatch(DashboardViews::isOfFew)) {
                sentences.add(message("dashboard.chart.few", locale, Extremes.MINIMUM_FLIGHTS));
            }
        }
        if (chart.isMinutesByCause()) {
            sentences.add(message("dashboard.chart.causes", locale));
        }
        if (selection.has(chart.dimension())) {
            sentences.add(message("dashboard.chart.own", locale));
        }
        return String.join(" ", sentences);
    }

    private static boolean isOfFew(Bar bar) {
        return bar.flights() < Extremes.MINIMUM_FLIGHTS;
    }

    private Optional<String> end(ChartFigures figures, End end, String code, Locale locale) {
        DashboardChart chart = figures.chart();
        return figures.bars().stream()
                .filter(bar -> bar.end() == end)
                .findFirst()
                .map(bar -> message(
                        code,
                        locale,
                        names.of(chart.dimension(), bar.key(), locale),
                        text(chart.measure(), bar.value(), locale)));
    }

    private Row row(Selection selection, DashboardChart chart, Bar bar, Locale locale) {
        End end = bar.end();
        return new Row(
                chart.id() + "-" + bar.key().replaceAll("[^A-Za-z0-9-]", "_"),
                names.of(chart.dimension(), bar.key(), locale),
                selection.toggled(chart.dimension(), bar.key()).page(),
                bar.chosen(),
                selection.has(chart.dimension()) && !bar.chosen(),
                colour(chart, bar).colour(),
                end == null ? null : message(end == End.BEST ? "dashboard.best" : "dashboard.worst", locale),
                bar.value(),
                text(chart.measure(), bar.value(), locale),
                ChartUnit.COUNT.format((double) bar.flights(), locale));
    }

    /** By what the value means, not by its rank: a bad share is never green. */
    private static Tone colour(DashboardChart chart, Bar bar) {
        Double value = bar.value();
        return switch (chart.measure()) {
            case ON_TIME_SHARE ->
                value == null ? Tone.PLAIN : ShareTone.of(value).bar();
            case LATE_SHARE, MEAN_DELAY, MEDIAN_DELAY, NINETIETH_DELAY -> Tone.LATE;
            case CANCELLED_SHARE -> Tone.CANCELLED;
            case DIVERTED_SHARE -> Tone.DIVERTED;
            case FLIGHTS, SHARE_OF_FLIGHTS, CAUSE_MINUTES ->
                chart.dimension() == Dimension.DELAY_BAND ? band(bar.key()) : Tone.FIRST;
        };
    }

    private static Tone band(String key) {
        return switch (key) {
            case "early", "0-14" -> Tone.ON_TIME;
            case "none" -> Tone.PLAIN;
            default -> Tone.LATE;
        };
    }

    private String message(String code, Locale locale, Object... arguments) {
        return messages.getMessage(code, arguments, locale);
    }
}
