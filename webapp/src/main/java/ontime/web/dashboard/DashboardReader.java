package ontime.web.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import ontime.crossing.Crossing;
import ontime.crossing.CrossingAnswer;
import ontime.crossing.CrossingCell;
import ontime.crossing.Dimension;
import ontime.crossing.FlightFilter;
import ontime.crossing.loaded.LoadedFlights;
import ontime.model.delay.CauseMinutes;
import ontime.model.delay.DelayFigures;
import ontime.model.delay.DelayTotals;
import ontime.web.crossing.CrossingAnswers;
import ontime.web.crossing.FilterParameters;
import ontime.web.crossing.PublishedCrossings;
import ontime.web.dashboard.DashboardFigures.Bar;
import ontime.web.dashboard.DashboardFigures.ChartFigures;
import ontime.web.dashboard.DashboardFigures.End;
import ontime.web.delay.Extremes;
import ontime.web.delay.FlightFigures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Reads the numbers of dashboards: all questions of a dashboard are answered from one snapshot of the flights. */
@Component
final class DashboardReader {

    private static final long LEAST_FLIGHTS = 10;
    private static final long MOST_LEAST_FLIGHTS = 200;
    private static final long FLIGHTS_PER_LEAST = 1000;

    private final PublishedCrossings published;
    private final CrossingAnswers answers;

    DashboardReader(PublishedCrossings published, CrossingAnswers answers) {
        this.published = published;
        this.answers = answers;
    }

    /**
     * A dashboard with what a visitor has chosen, and its numbers.
     *
     * @param flights the snapshot that both are of
     */
    record Read(LoadedFlights flights, Selection selection, DashboardFigures figures) {}

    /**
     * Reads a dashboard.
     *
     * @param parameters the filters that the visitor has chosen
     * @throws ontime.web.error.ProblemException 400 if a parameter is wrong
     */
    Read read(Dashboard dashboard, MultiValueMap<String, String> parameters) {
        LoadedFlights flights = published.get();
        Selection selection = new Selection(dashboard, FilterParameters.parse(parameters, flights));
        return new Read(flights, selection, figures(flights, selection));
    }

    private DashboardFigures figures(LoadedFlights flights, Selection selection) {
        FlightFilter filter = selection.filter();
        Optional<Period> period = Period.of(filter, flights.months());
        Optional<Period> previous = period.map(Period::previous).filter(before -> before.isIn(flights.months()));
        List<DashboardChart> charts = selection.dashboard().charts();
        List<Crossing> questions = new ArrayList<>();
        questions.add(Crossing.of(filter).withPercentiles());
        charts.forEach(chart -> questions.add(question(chart, selection)));
        previous.ifPresent(before -> questions.add(Crossing.of(
                        filter.without(Dimension.MONTH).without(Dimension.DATE).between(before.from(), before.to()))
                .withPercentiles()));
        List<CrossingAnswer> answered = answers.answerAll(flights, questions);
        List<ChartFigures> figures = new ArrayList<>();
        for (int i = 0; i < charts.size(); i++) {
            figures.add(chart(charts.get(i), answered.get(i + 1).cells(), selection));
        }
        return new DashboardFigures(
                flights.version(),
                flights.months(),
                all(answered.get(0)),
                period.orElse(null),
                previous.orElse(null),
                previous.map(before -> all(answered.get(answered.size() - 1))).orElse(null),
                figures);
    }

    private static Crossing question(DashboardChart chart, Selection selection) {
        FlightFilter filter = selection.filterOf(chart);
        Crossing question = chart.isMinutesByCause() ? Crossing.of(filter) : Crossing.of(filter, chart.dimension());
        return chart.measure().isPercentile() ? question.withPercentiles() : question;
    }

    private static FlightFigures all(CrossingAnswer answer) {
        return FlightFigures.of(answer.cells().stream()
                .findFirst()
                .map(CrossingCell::figures)
                .orElse(new DelayFigures(DelayTotals.NONE, null)));
    }

    private static ChartFigures chart(DashboardChart chart, List<CrossingCell> cells, Selection selection) {
        if (chart.isMinutesByCause()) {
            List<Bar> bars =
                    cells.stream().flatMap(cell -> causes(cell, selection)).toList();
            return new ChartFigures(chart, 0, bars.size(), bars.size(), bars);
        }
        long all = cells.stream().mapToLong(DashboardReader::flights).sum();
        long minimum = chart.hasManyValues()
                ? Math.min(MOST_LEAST_FLIGHTS, Math.max(LEAST_FLIGHTS, all / FLIGHTS_PER_LEAST))
                : 0;
        List<Bar> bars = cells.stream()
                .filter(cell -> flights(cell) >= minimum
                        || selection.has(chart.dimension(), cell.key().get(0)))
                .map(cell -> bar(chart, cell, all, selection))
                .toList();
        int compared = Math.toIntExact(
                cells.stream().filter(cell -> flights(cell) >= minimum).count());
        return new ChartFigures(chart, minimum, cells.size(), compared, withEnds(chart, shown(chart, bars)));
    }

    private static long flights(CrossingCell cell) {
        return cell.figures().totals().flights();
    }

    private static Bar bar(DashboardChart chart, CrossingCell cell, long all, Selection selection) {
        FlightFigures figures = FlightFigures.of(cell.figures());
        String key = cell.key().get(0);
        return new Bar(
                key,
                chart.measure().of(figures, all),
                figures.flights(),
                figures.meanArrDelay(),
                selection.has(chart.dimension(), key),
                null);
    }

    /** The bars that fit: in their own order the newest, otherwise the worst, and all that are chosen. */
    private static List<Bar> shown(DashboardChart chart, List<Bar> bars) {
        int most = chart.mostBars();
        if (chart.isInOrder()) {
            return bars.subList(Math.max(0, bars.size() - most), bars.size());
        }
        List<Bar> sorted = bars.stream().sorted(worstFirst(chart)).toList();
        return Stream.concat(
                        sorted.stream().limit(most), sorted.stream().skip(most).filter(Bar::chosen))
                .toList();
    }

    /** Without a better end, the highest first. */
    private static Comparator<Bar> worstFirst(DashboardChart chart) {
        Comparator<Bar> byValue = chart.measure().good() == ChartMeasure.Good.HIGH
                ? Comparator.comparing(Bar::value, Comparator.nullsLast(Comparator.naturalOrder()))
                : Comparator.comparing(Bar::value, Comparator.nullsLast(Comparator.reverseOrder()));
        return byValue.thenComparing(Bar::key);
    }

    private static List<Bar> withEnds(DashboardChart chart, List<Bar> bars) {
        if (chart.measure().good() == ChartMeasure.Good.NEITHER) {
            return bars;
        }
        List<Bar> comparable = bars.stream()
                .filter(bar -> bar.value() != null && bar.flights() >= Extremes.MINIMUM_FLIGHTS)
                .sorted(worstFirst(chart))
                .toList();
        if (comparable.size() < 2
                || Objects.equals(
                        comparable.get(0).value(),
                        comparable.get(comparable.size() - 1).value())) {
            return bars;
        }
        String worst = comparable.get(0).key();
        // A list of the worst has no best.
        String best = chart.hasManyValues()
                ? ""
                : comparable.get(comparable.size() - 1).key();
        return bars.stream()
                .map(bar -> new Bar(
                        bar.key(),
                        bar.value(),
                        bar.flights(),
                        bar.meanArrDelay(),
                        bar.chosen(),
                        end(bar.key(), best, worst)))
                .toList();
    }

    private static @Nullable End end(String key, String best, String worst) {
        if (key.equals(worst)) {
            return End.WORST;
        }
        return key.equals(best) ? End.BEST : null;
    }

    private static Stream<Bar> causes(CrossingCell cell, Selection selection) {
        FlightFigures figures = FlightFigures.of(cell.figures());
        CauseMinutes minutes = figures.causeMinutes();
        return Stream.of(
                        cause("carrier", minutes.carrier(), figures, selection),
                        cause("weather", minutes.weather(), figures, selection),
                        cause("nas", minutes.nas(), figures, selection),
                        cause("security", minutes.security(), figures, selection),
                        cause("late-aircraft", minutes.lateAircraft(), figures, selection))
                .sorted(Comparator.comparing(Bar::value, Comparator.nullsLast(Comparator.reverseOrder())));
    }

    private static Bar cause(String key, long minutes, FlightFigures figures, Selection selection) {
        return new Bar(key, (double) minutes, figures.late(), null, selection.has(Dimension.CAUSE, key), null);
    }
}
