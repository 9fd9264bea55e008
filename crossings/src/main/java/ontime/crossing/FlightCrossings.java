package ontime.crossing;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ontime.model.airport.Airport;
import ontime.model.delay.DelayFigures;

/**
 * The flights of all loaded months in memory, for any question of any filter and grouping. A snapshot: it never changes,
 * and every answer names its version.
 *
 * <p>Own code where DuckDB would answer the same questions: a click on a dashboard takes a fraction of its CPU, and no
 * native library can end the web application. The decision record has the figures.
 */
public final class FlightCrossings {

    private final String version;
    private final Axes axes;
    private final List<FlightBlock> months;

    private FlightCrossings(String version, List<FlightBlock> months, Axes axes) {
        this.version = version;
        this.months = months;
        this.axes = axes;
    }

    /**
     * A snapshot.
     *
     * @param version named by every answer
     * @param months one block for each month, in any order
     * @param airports where cities and states are known from
     * @param airplaneTypes manufacturer and model by tail number
     */
    public static FlightCrossings of(
            String version,
            Collection<FlightBlock> months,
            Collection<Airport> airports,
            Map<String, String> airplaneTypes) {
        List<FlightBlock> sorted =
                months.stream().sorted(Comparator.comparing(FlightBlock::month)).toList();
        return new FlightCrossings(version, sorted, new Axes(sorted, airports, airplaneTypes));
    }

    /** The version of the flights. */
    public String version() {
        return version;
    }

    /** The months, oldest first. */
    public List<YearMonth> months() {
        return months.stream().map(FlightBlock::month).toList();
    }

    /** Flights of all months. */
    public long flights() {
        return months.stream().mapToLong(FlightBlock::flights).sum();
    }

    /** Bytes of memory of the columns. */
    public long bytes() {
        return months.stream().mapToLong(FlightBlock::bytes).sum();
    }

    /** Every value that a loaded flight could have in a dimension, in natural order; not of routes, which are too many. */
    public List<String> values(Dimension dimension) {
        Axis axis = axes.get(dimension);
        return IntStream.range(0, axis.size()).mapToObj(axis::value).toList();
    }

    /**
     * Answers a question.
     *
     * @throws TooManyCellsException if there are more cells than the question allows
     */
    public CrossingAnswer answer(Crossing question) {
        return answerAll(List.of(question)).get(0);
    }

    /**
     * Answers several questions over the same flights, in their order. Questions with the same filter share one walk over
     * the flights; all processors take part.
     *
     * @throws TooManyCellsException if one has more cells than it allows
     */
    public List<CrossingAnswer> answerAll(List<Crossing> questions) {
        Map<FlightFilter, List<Crossing>> byFilter =
                questions.stream().distinct().collect(Collectors.groupingBy(Crossing::filter));
        Map<Crossing, CellSums> sums = new ConcurrentHashMap<>();
        byFilter.entrySet().parallelStream().forEach(some -> sums.putAll(sums(some.getKey(), some.getValue())));
        Map<Crossing, CrossingAnswer> answers = sums.entrySet().parallelStream()
                .collect(Collectors.toConcurrentMap(Map.Entry::getKey, some -> answer(some.getKey(), some.getValue())));
        return questions.stream()
                .map(question -> Objects.requireNonNull(answers.get(question)))
                .toList();
    }

    /** Walks over parts of the months at the same time, and adds the parts up. */
    private Map<Crossing, CellSums> sums(FlightFilter filter, List<Crossing> questions) {
        Scan scan = new Scan(axes, filter);
        int parts = Math.min(ForkJoinPool.getCommonPoolParallelism() + 1, Math.max(months.size(), 1));
        return IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> {
                    Map<Crossing, CellSums> sums = new HashMap<>();
                    questions.forEach(question -> sums.put(question, new CellSums(cells(question))));
                    scan.run(months.size() * part / parts, months.size() * (part + 1) / parts, chunk -> sums.values()
                            .forEach(some -> some.accept(chunk)));
                    return sums;
                })
                .reduce((one, other) -> {
                    one.forEach((question, some) -> some.addAll(Objects.requireNonNull(other.get(question))));
                    return one;
                })
                .orElseThrow();
    }

    private Cells cells(Crossing question) {
        return new Cells(question.groupBy().stream().map(axes::get).toList(), question.mostCells());
    }

    private CrossingAnswer answer(Crossing question, CellSums sums) {
        Cells cells = sums.cells();
        CellDelays delays = question.percentiles() ? new CellDelays(sums) : null;
        if (delays != null) {
            new Scan(axes, question.filter()).run(0, months.size(), delays);
        }
        return new CrossingAnswer(
                version,
                IntStream.range(0, cells.count())
                        .boxed()
                        .sorted(Comparator.comparingLong(cells::position))
                        .map(cell -> new CrossingCell(
                                cells.key(cell),
                                new DelayFigures(
                                        sums.totals(cell),
                                        delays == null
                                                ? null
                                                : delays.percentiles(cell).orElse(null))))
                        .toList());
    }
}
