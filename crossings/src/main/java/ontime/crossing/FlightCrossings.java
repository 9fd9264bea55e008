package ontime.crossing;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
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
    private final Snapshot snapshot;

    private FlightCrossings(String version, Snapshot snapshot) {
        this.version = version;
        this.snapshot = snapshot;
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
        return new FlightCrossings(version, Snapshot.of(sorted, new Axes(sorted, airports, airplaneTypes)));
    }

    /** The version of the flights. */
    public String version() {
        return version;
    }

    /** The months, oldest first. */
    public List<YearMonth> months() {
        return snapshot.blocks().stream().map(FlightBlock::month).toList();
    }

    /** Flights of all months. */
    public long flights() {
        return snapshot.blocks().stream().mapToLong(FlightBlock::flights).sum();
    }

    /** Bytes of memory of the columns and of the sums beside them. */
    public long bytes() {
        return snapshot.bytes();
    }

    /** Every value that a loaded flight could have in a dimension, in natural order; not of routes, which are too many. */
    public List<String> values(Dimension dimension) {
        Axis axis = snapshot.axes().get(dimension);
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
        Map<Crossing, CrossingAnswer> answers = new ConcurrentHashMap<>();
        byFilter.entrySet().parallelStream().forEach(some -> answers.putAll(answers(some.getKey(), some.getValue())));
        return questions.stream()
                .map(question -> Objects.requireNonNull(answers.get(question)))
                .toList();
    }

    /** Walks over parts of the months at the same time, and adds the parts up. */
    private Map<Crossing, CrossingAnswer> answers(FlightFilter filter, List<Crossing> questions) {
        Scan scan = new Scan(snapshot, filter);
        int months = snapshot.blocks().size();
        int parts = Math.min(ForkJoinPool.getCommonPoolParallelism() + 1, Math.max(months, 1));
        List<Map<Crossing, PartialAnswer>> counted = IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> count(scan, questions, months * part / parts, months * (part + 1) / parts))
                .toList();
        return questions.parallelStream()
                .collect(Collectors.toConcurrentMap(
                        Function.identity(),
                        question -> answer(
                                question,
                                counted.stream()
                                        .map(part -> Objects.requireNonNull(part.get(question)))
                                        .toList())));
    }

    private Map<Crossing, PartialAnswer> count(Scan scan, List<Crossing> questions, int from, int to) {
        Map<Crossing, CellSums> sums =
                questions.stream().collect(Collectors.toMap(Function.identity(), this::emptyCells));
        scan.run(from, to, flights -> sums.values().forEach(some -> some.accept(flights)));
        Map<Crossing, CellDelays> delays = questions.stream()
                .filter(Crossing::percentiles)
                .collect(Collectors.toMap(
                        Function.identity(), question -> new CellDelays(Objects.requireNonNull(sums.get(question)))));
        if (!delays.isEmpty()) {
            scan.run(from, to, flights -> delays.values().forEach(some -> some.accept(flights)));
        }
        return questions.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        question ->
                                new PartialAnswer(Objects.requireNonNull(sums.get(question)), delays.get(question))));
    }

    private CellSums emptyCells(Crossing question) {
        return new CellSums(
                new Cells(question.groupBy().stream().map(snapshot.axes()::get).toList(), question.mostCells()),
                snapshot.outcomes());
    }

    private CrossingAnswer answer(Crossing question, List<PartialAnswer> parts) {
        CellSums all = emptyCells(question);
        parts.forEach(part -> all.addAll(part.sums()));
        Cells cells = all.cells();
        return new CrossingAnswer(
                version,
                IntStream.range(0, cells.count())
                        .boxed()
                        .sorted(Comparator.comparingLong(cells::position))
                        .map(cell -> new CrossingCell(
                                cells.key(cell),
                                new DelayFigures(
                                        all.sums().totals(cell),
                                        PartialAnswer.percentiles(parts, cells.position(cell))
                                                .orElse(null))))
                        .toList());
    }
}
